import { isIPv6 } from '../../../src/codec/is-address.ts';
import { strtol } from '../c-numbers.ts';
import { addAlias, removeAlias } from './aliases.ts';
import { argumentOf, refuse } from './argument.ts';
import { tellByFamily } from './read-address.ts';
import { cutHost, herror, resolve } from './resolve.ts';
import { type Answer, ask, note, type Session, type Work } from './session.ts';

/** `add ADDRESS`: one of IPv6 with `/LENGTH` is added to the link, one of IPv4 becomes an alias. */
export function* addAddress(session: Session): Work<void> {
  const word = argumentOf(session);
  if (!word.includes(':')) return yield* alias(session, word, addAlias);
  const found = inet6Address(session, word);
  if (found !== undefined) noteInet6(session, 'SIOCSIFADDR', ask(session, 'address6.add', { link: session.link, ...found }, 'device'));
}

/** `del ADDRESS`. */
export function* removeAddress(session: Session): Work<void> {
  const word = argumentOf(session);
  if (!word.includes(':')) return yield* alias(session, word, removeAlias);
  const found = inet6Address(session, word);
  if (found === undefined) return;
  if (session.verbose) {
    const index = ask(session, 'link.get-index', { link: session.link }, 'device');
    if (index.ok) session.world.err(`now deleting: ioctl(SIOCDIFADDR,{ifindex=${index.value},prefixlen=${found.prefixLength}})\n`);
  }
  noteInet6(session, 'SIOCDIFADDR', ask(session, 'address6.remove', { link: session.link, ...found }, 'device'));
}

/** `tunnel ADDRESS`: the other end, as ::192.0.2.1. */
export function tunnel(session: Session): void {
  const found = inet6Address(session, argumentOf(session));
  if (found !== undefined) noteInet6(session, 'SIOCSIFDSTADDR', ask(session, 'address6.add-sit-tunnel', { link: session.link, address: found.address }, 'device'));
}

function* alias(session: Session, word: string, change: (session: Session, address: string) => void): Work<void> {
  const host = cutHost(word);
  const found = yield* resolve(session, host);
  if (found !== undefined) return change(session, found.address);
  tellByFamily(session, host);
  session.status = 1;
}

/** An IPv6 address in numbers, never a name; without a length it is one of 128 bits. */
function inet6Address(session: Session, word: string): { address: string; prefixLength: number } | undefined {
  const slash = word.indexOf('/');
  const length = slash < 0 ? 128n : strtol(word.slice(slash + 1), 10).value;
  if (length < 0n || length > 128n) refuse(session);
  const address = cutHost(slash < 0 ? word : word.slice(0, slash));
  if (isIPv6(address) && !address.includes('%')) return { address, prefixLength: Number(length) };
  herror(session, address);
  session.status = 1;
  return undefined;
}

/** The request for the index comes first, and net-tools has its name wrong. */
function noteInet6(session: Session, request: string, answer: Answer<void>): void {
  const byIndex = !answer.ok && (answer.call === 'SIOCGIFINDEX' || answer.call === 'RTM_GETLINK');
  note(session, byIndex ? 'SIOGIFINDEX' : request, answer);
}
