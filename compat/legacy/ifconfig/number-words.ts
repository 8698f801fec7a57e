import { errnos } from '../../../src/base/errno.ts';
import { atoi, strtoul, toInt } from '../c-numbers.ts';
import { argumentOf } from './argument.ts';
import { type Answer, ask, note, type Session } from './session.ts';

export function mtu(session: Session): void {
  note(session, 'SIOCSIFMTU', ask(session, 'link.set-mtu', { link: session.link, mtu: atoi(argumentOf(session)) }));
}

/** Text of a queue length may be octal or hexadecimal, unlike that of an MTU. */
export function txqueuelen(session: Session): void {
  note(session, 'SIOCSIFTXQLEN', ask(session, 'link.set-txqlen', { link: session.link, txqlen: toInt(strtoul(argumentOf(session), 0).value) }));
}

export function keepalive(session: Session): void {
  note(session, 'SIOCSKEEPALIVE', ask(session, 'link.set-keepalive', { link: session.link, seconds: atoi(argumentOf(session)) }));
}

export function outfill(session: Session): void {
  note(session, 'SIOCSOUTFILL', ask(session, 'link.set-outfill', { link: session.link, seconds: atoi(argumentOf(session)) }));
}

export function metric(session: Session): void {
  note(session, 'SIOCSIFMETRIC', setMetric(session, atoi(argumentOf(session))));
}

/** Links have no metric, but the kernel says so only of a link that is there (dev_ifsioc in net/core/dev_ioctl.c). */
export function setMetric(session: Session, metric: number): Answer<unknown> {
  const { link } = session;
  const answer = ask(session, 'link.set-metric', { link, metric });
  if (answer.ok || answer.errno !== errnos.EOPNOTSUPP) return answer;
  const found = ask(session, 'link.get-index', { link });
  return found.ok ? answer : found;
}

/** A name is cut to what an ifreq has room for; words that follow still go to the old one. */
export function newName(session: Session): void {
  const { link } = session;
  const name = cutName(argumentOf(session));
  // A message without a name in it would change nothing and be a success.
  const answer = name === '' ? refusedName(ask(session, 'link.get-index', { link })) : ask(session, 'link.set-name', { link, newName: name });
  note(session, 'SIOCSIFNAME', answer);
}

/** dev_valid_name refuses an empty name, of a link that is there. */
function refusedName(found: Answer<unknown>): Answer<unknown> {
  return found.ok ? { ok: false, errno: errnos.EINVAL, call: 'SIOCSIFNAME' } : found;
}

/** The first 15 bytes: what stands behind them is lost without a word, and the name may then be that of another link. */
export function cutName(word: string): string {
  return Buffer.byteLength(word) < 16 ? word : Buffer.from(word).subarray(0, 15).toString();
}
