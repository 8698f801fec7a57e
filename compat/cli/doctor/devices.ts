import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Check, check } from './check.ts';

/** The kinds of device that can be made here, really tried in a network namespace that is gone afterwards. Empty where there can be none. */
export function deviceChecks(namespaces: 'direct' | 'rootless' | 'none'): Check[] {
  if (namespaces === 'none') return [];
  const flags = namespaces === 'direct' ? ['--net'] : ['--user', '--map-root-user', '--net'];
  const probe = fileURLToPath(import.meta.resolve('./device-kinds-probe.js'));
  const { status, stdout, stderr, error } = spawnSync('unshare', [...flags, process.execPath, probe], { encoding: 'utf8', timeout: 30_000 });
  if (error !== undefined || status !== 0) {
    const found = error?.message ?? stderr.trim().split('\n').at(-1);
    return [check('devices', 'device-kinds', 'device kinds', false, { found, lost: 'knowing which devices this kernel has', remedy: 'apt install util-linux' })];
  }
  const kinds: Record<string, true | string> = JSON.parse(stdout);
  return Object.entries(kinds).map(([kind, result]) =>
    check('devices', `device-${kind}`, kind, result === true, {
      found: result === true ? undefined : result,
      lost: kind === 'veth' ? 'compare: every start state has a pair of them' : 'nothing in this version: compare needs veth only',
      remedy: 'modprobe it, or a kernel that has it',
    }),
  );
}
