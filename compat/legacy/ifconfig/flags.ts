import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { type LinkFlag, linkFlags } from '../../../src/model/link-flags.ts';
import type { Socket } from './families.ts';
import { type Answer, ask, mayChange, type Session } from './session.ts';

/** All flags of a name as bits: of a label, those of its link. */
function readFlags(session: Session, link: string, socket: Socket): Answer<number> {
  const answer = ask(session, 'link.get-flags', { link }, socket);
  return answer.ok ? { ok: true, value: answer.value.reduce((bits, name) => bits | linkFlags[name as LinkFlag], 0) } : answer;
}

/** The operations that change one flag of a link, and nothing else. Flags that have none are the kernel's own: it takes them and does nothing. */
const changes: { readonly [Flag in LinkFlag]?: (session: Session, link: string, on: boolean, socket: Socket) => Answer<void> } = {
  UP: (session, link, on, socket) => ask(session, on ? 'link.set-up' : 'link.set-down', { link }, socket),
  NOARP: (session, link, on, socket) => ask(session, 'link.set-arp', { link, on: !on }, socket),
  NOTRAILERS: (session, link, on, socket) => ask(session, 'link.set-trailers', { link, on: !on }, socket),
  PROMISC: (session, link, on, socket) => ask(session, 'link.set-promisc', { link, on }, socket),
  ALLMULTI: (session, link, on, socket) => ask(session, 'link.set-allmulti', { link, on }, socket),
  MULTICAST: (session, link, on, socket) => ask(session, 'link.set-multicast', { link, on }, socket),
  DYNAMIC: (session, link, on, socket) => ask(session, 'link.set-dynamic', { link, on }, socket),
  AUTOMEDIA: (session, link, on, socket) => ask(session, 'link.set-automedia', { link, on }, socket),
};

/** What went wrong with a flag: reading the flags that there are, or writing others. */
export interface FlagFailure {
  errno: number;
  writing: boolean;
}

/** Sets or clears a flag of a link; of a label, that may remove the label's address. Without a flag, what was read is written. */
export function writeFlag(session: Session, flag: LinkFlag | undefined, on: boolean, link: string): FlagFailure | undefined {
  const isLabel = link.includes(':');
  // net-tools clears flags of a label by AF_INET whatever the family: by any other, it would be the whole link that goes down.
  const socket: Socket = isLabel && !on ? 'inet' : session.family.socket;
  const change = flag === undefined ? undefined : changes[flag];
  if (!(isLabel && socket === 'inet') && change !== undefined && mayChange(session)) {
    const answer = change(session, link, on, socket);
    if (answer.ok) return undefined;
    return { errno: answer.errno, writing: answer.call === 'SIOCSIFFLAGS' || (answer.errno !== errnos.ENODEV && answer.call !== 'SIOCGIFFLAGS' && typeof socket !== 'number') };
  }
  const flags = readFlags(session, link, socket);
  if (!flags.ok) return { errno: flags.errno, writing: false };
  const bit = flag === undefined ? 0 : linkFlags[flag];
  const wanted = on ? flags.value | bit : flags.value & ~bit;
  const written =
    isLabel && socket === 'inet'
      ? ask(session, 'address.set-label-flags', { label: link, flags: wanted }, socket)
      : ask(session, 'link.set-flags', { link, flags: wanted }, socket);
  return written.ok ? undefined : { errno: written.errno, writing: true };
}

/** The same, with what net-tools says of a failure. */
export function changeFlag(session: Session, flag: LinkFlag, on: boolean, link = session.link): boolean {
  const failure = writeFlag(session, flag, on, link);
  if (failure === undefined) return true;
  const text = strerror(failure.errno);
  session.world.err(failure.writing ? `SIOCSIFFLAGS: ${text}\n` : `${link}: ERROR while getting interface flags: ${text}\n`);
  return false;
}

/** What is said where a flag is still there after it was cleared. IFF_DYNAMIC, the sign bit of a short, is never seen to be there. */
const warnings: { readonly [Flag in LinkFlag]?: string } = {
  PROMISC: 'promisc mode... maybe other application is running?',
  MULTICAST: 'MULTICAST mode.',
  ALLMULTI: 'ALLMULTI mode.',
  BROADCAST: 'BROADCAST mode.',
  POINTOPOINT: 'POINTOPOINT mode.',
  DYNAMIC: '',
};

/** Changes a flag as a word asks for it. Every bit of the exit status is set where it could not. */
export function changeFlagByWord(session: Session, flag: LinkFlag, on: boolean): void {
  if (!changeFlag(session, flag, on)) session.status |= -1;
  const warning = on ? undefined : warnings[flag];
  if (warning === undefined) return;
  const flags = readFlags(session, session.link, session.link.includes(':') ? 'inet' : session.family.socket);
  if (!flags.ok) session.world.err(`${session.link}: ERROR while testing interface flags: ${strerror(flags.errno)}\n`);
  else if (warning !== '' && (flags.value & linkFlags[flag]) !== 0) session.world.err(`Warning: Interface ${session.link} still in ${warning}\n`);
}
