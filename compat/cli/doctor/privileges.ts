import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hasNetAdmin } from '../refusal.ts';
import { canMakeNamespaces } from '../rootless.ts';
import { type Check, check } from './check.ts';

const USERNS_REMEDY = 'sysctl user.max_user_namespaces=10000 kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0 (those that exist)';

export function privilegeChecks(): Check[] {
  const root = process.geteuid?.() === 0;
  const netAdmin = hasNetAdmin();
  const direct = canMakeNamespaces();
  const rootless = userNamespaces();
  return [
    check('privileges', 'root', 'root', root, {
      found: `user id ${process.geteuid?.()}${isInitial() ? '' : ', in a user namespace'}`,
      lost: 'nothing that a user namespace does not give',
      remedy: 'sudo',
    }),
    check('privileges', 'net-admin', 'CAP_NET_ADMIN', netAdmin, { lost: 'run with operations that change something', remedy: 'run as root, or unshare -Urn netlift ...' }),
    check('privileges', 'network-namespaces', 'network namespaces, made directly', direct, {
      lost: rootless.ok ? 'nothing: compare makes a user namespace' : 'compare',
      remedy: 'run as root',
    }),
    check('privileges', 'user-namespaces', 'user namespaces', rootless.ok, { found: rootless.reason, lost: direct ? 'compare without root' : 'compare', remedy: USERNS_REMEDY }),
  ];
}

/** Really tried, in a child. */
function userNamespaces(): { ok: boolean; reason?: string } {
  const { status, error, stderr } = spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true'], { encoding: 'utf8', timeout: 10_000 });
  if (error !== undefined) return { ok: false, reason: 'unshare is not installed' };
  return status === 0 ? { ok: true } : { ok: false, reason: stderr.trim().split('\n')[0] ?? '' };
}

/** The whole range of user ids is mapped to itself only in the initial user namespace (user_namespaces(7)). */
function isInitial(): boolean {
  return /^\s*0\s+0\s+4294967295\s*$/.test(readFileSync('/proc/self/uid_map', 'utf8'));
}
