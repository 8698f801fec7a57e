import { readFileSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { ioctlBackend } from '../../ioctl/index.ts';
import { netlinkBackend } from '../../netlink/index.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { OperationId } from '../../src/operations/index.ts';

type Refusal = Extract<Outcome, { ok: false }>;

/** What an operation that did not work says, in a line: who refused what and why, and what would help. */
export function refusal(outcome: Refusal): string {
  const subject = `${outcome.operation} via ${outcome.via}`;
  if ('unsupported' in outcome) return `${subject}: this interface cannot do it: ${outcome.unsupported} (${outcome.source})${otherSide(outcome)}`;
  const { code, errno, call, detail } = outcome.error;
  const words = getSystemErrorMap().get(-errno)?.[1];
  const said = [`${subject}: ${call} answered ${code}`, ...(words === undefined ? [] : [words]), ...(detail?.message === undefined ? [] : [`"${detail.message}"`])].join(', ');
  const about = detail?.attribute === undefined ? '' : ` about ${detail.attribute}`;
  return said + about + (lacksPrivilege(code) ? '; run it as root, or inside a namespace of your own: unshare -Urn netlift ...' : '');
}

function otherSide({ operation, via }: Refusal): string {
  const [name, backend] = via === 'ioctl' ? (['netlink', netlinkBackend] as const) : (['ioctl', ioctlBackend] as const);
  return 'unsupported' in backend[operation as OperationId] ? '; neither can the other' : `; --via ${name} can`;
}

/** Whether a refusal is one of this user, not of the operation. */
export function isForWantOfPrivilege(outcome: Refusal): boolean {
  return 'error' in outcome && lacksPrivilege(outcome.error.code);
}

function lacksPrivilege(code: string): boolean {
  return (code === 'EPERM' || code === 'EACCES') && !hasNetAdmin();
}

const CAP_NET_ADMIN = 12n;

/** CAP_NET_ADMIN in the effective set: `CapEff` in /proc/self/status, proc_pid_status(5). */
export function hasNetAdmin(): boolean {
  const mask = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return ((BigInt(`0x${mask}`) >> CAP_NET_ADMIN) & 1n) === 1n;
}
