import { errnos } from '../../../src/base/errno.ts';
import { argumentOf, refuse } from './argument.ts';
import { changeFlagByWord } from './flags.ts';
import { type FamilyAddress, readAddress, tellByFamily } from './read-address.ts';
import { cutHost } from './resolve.ts';
import { type Answer, ask, note, type Session, type Work } from './session.ts';

/** `broadcast [ADDRESS]`. Without an address only the flag is written, which the kernel keeps as it is; an address that is none leaves the flag alone. */
export function* broadcast(session: Session): Work<void> {
  const word = session.words[session.at];
  if (word !== undefined) {
    session.at++;
    const address = yield* optionAddress(session, word, 'broadcast');
    if (address === undefined) return;
    note(
      session,
      'SIOCSIFBRDADDR',
      write(session, address, (value) => ask(session, 'address.set-broadcast', { link: session.link, broadcast: value }), errnos.ENOTTY),
    );
  }
  changeFlagByWord(session, 'BROADCAST', true);
}

/** `pointopoint [ADDRESS]`. The name of a network is no address here, since its lookup gives 1. */
export function* pointopoint(session: Session): Work<void> {
  const word = session.words[session.at];
  if (word !== undefined) {
    session.at++;
    const address = yield* optionAddress(session, word, 'pointopoint');
    if (address === undefined) return;
    if (address.number !== 0) {
      tellByFamily(session, cutHost(word));
      session.status = 1;
      return;
    }
    setPeer(session, address);
  }
  changeFlagByWord(session, 'POINTOPOINT', true);
}

export function* dstaddr(session: Session): Work<void> {
  const address = yield* optionAddress(session, argumentOf(session), 'dstaddr');
  if (address !== undefined) setPeer(session, address);
}

/** Once only. */
export function* netmask(session: Session): Work<void> {
  const word = argumentOf(session);
  if (session.netmaskGiven) refuse(session);
  const address = yield* optionAddress(session, word, 'netmask');
  if (address === undefined) return;
  session.netmaskGiven = true;
  note(
    session,
    'SIOCSIFNETMASK',
    write(session, address, (value) => ask(session, 'address.set-netmask', { link: session.link, netmask: value }), errnos.ENOTTY),
  );
}

function setPeer(session: Session, address: FamilyAddress): void {
  note(
    session,
    'SIOCSIFDSTADDR',
    write(session, address, (value) => ask(session, 'address.set-peer', { link: session.link, peer: value }), errnos.ENODEV),
  );
}

function* optionAddress(session: Session, word: string, option: string): Work<FamilyAddress | undefined> {
  const address = yield* readAddress(session, cutHost(word), `Error resolving '%s' for ${option}`);
  if (address === undefined) session.status = 1;
  return address;
}

/**
 * Writes an IPv4 address. IPv6 has no such requests, save SIOCSIFDSTADDR, which makes a tunnel there and finds no link of index 0 where an ifreq has the beginning
 * of the address.
 */
function write(session: Session, { ipv4 }: FamilyAddress, set: (address: string) => Answer<void>, ofInet6: number): Answer<void> {
  if (ipv4 !== undefined) return set(ipv4);
  const { socket } = session.family;
  return { ok: false, errno: typeof socket === 'number' ? socket : ofInet6, call: 'socket' };
}
