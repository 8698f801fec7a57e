import { version } from '../../../src/base/version.ts';
import type { Console } from '../console.ts';
import type { Check } from '../doctor/check.ts';
import { deviceChecks } from '../doctor/devices.ts';
import { kernelChecks, runtimeChecks } from '../doctor/kernel.ts';
import { checkLines } from '../doctor/lines.ts';
import { privilegeChecks } from '../doctor/privileges.ts';
import { toolChecks } from '../doctor/tools.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { jsonDocument } from '../json-document.ts';

/** `netlift doctor`: what this machine can do, all of it tried. */
export function doctor(console: Console, { json }: { json?: true }): ExitStatus {
  const privileges = privilegeChecks();
  const has = (id: string) => privileges.some((check) => check.id === id && check.ok);
  const rootless = has('user-namespaces') ? 'rootless' : 'none';
  const namespaces = has('network-namespaces') ? 'direct' : rootless;
  const checks = [...privileges, ...kernelChecks(), ...deviceChecks(namespaces), ...toolChecks(), ...runtimeChecks()];
  const works = (id: string) => checks.every((check) => check.id !== id || check.ok);
  const can = { run: works('netlink'), compare: namespaces !== 'none' && works('netlink') && works('device-veth') };
  if (json) console.out(jsonDocument('doctor', { version: version, can, checks }));
  else console.out(text(console, checks, can));
  return can.run || can.compare ? exitStatus.fine : exitStatus.cannotRun;
}

function text(console: Console, checks: readonly Check[], can: { run: boolean; compare: boolean }): string {
  const groups = [...new Set(checks.map(({ group }) => group))];
  const width = console.width ?? 80;
  const blocks = groups.map((group) =>
    [
      console.bold(group),
      ...checkLines(
        checks.filter((check) => check.group === group),
        width,
      ),
    ].join('\n'),
  );
  const verdict = (able: boolean) => (able ? 'works here' : 'does not work here');
  return `${[...blocks, `netlift ${version}: run ${verdict(can.run)}, compare ${verdict(can.compare)}`].join('\n\n')}\n`;
}
