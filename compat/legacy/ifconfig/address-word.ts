import { strtoul } from '../c-numbers.ts';
import { refuse } from './argument.ts';
import { changeFlag } from './flags.ts';
import { readAddress } from './read-address.ts';
import { cutHost } from './resolve.ts';
import { ask, Leave, note, type Session, type Work } from './session.ts';

/** A word that is nothing else is an address, with `/LENGTH` behind it where it is one of IPv4. The link is taken up with it, unless an alias is emptied. */
export function* addressWord(session: Session, word: string): Work<void> {
  const { family, link, world } = session;
  const host = family.name === 'inet' ? withoutLength(session, cutHost(word)) : cutHost(word);
  if (family.read === undefined && family.name !== 'inet' && family.name !== 'inet6') {
    world.err('ifconfig: Cannot set address for this protocol family.\n');
    throw new Leave(1);
  }
  const address = yield* readAddress(session, host, `error resolving '%s' to set address for af=${family.name}`);
  if (address === undefined) {
    world.err("ifconfig: `--help' gives usage information.\n");
    throw new Leave(1);
  }
  if (address.ipv4 === undefined) {
    world.err(family.name === 'ec' ? 'No support for ECONET on this system.\n' : `Don't know how to set addresses for family ${family.number}.\n`);
    throw new Leave(1);
  }
  note(session, 'SIOCSIFADDR', ask(session, 'address.set', { link, address: address.ipv4 }));
  const emptied = link.includes(':') && (link.endsWith('-') || address.ipv4 === '0.0.0.0');
  if (!emptied && !changeFlag(session, 'UP', true)) session.status |= -1;
}

/** Notes the netmask of `/LENGTH` down, and gives what stands before it. The length is taken modulo 32: a shift by 32 bits is one by none. */
function withoutLength(session: Session, word: string): string {
  const slash = word.indexOf('/');
  if (slash < 0) return word;
  const { value, rest } = strtoul(word.slice(slash + 1), 0);
  if (rest !== '' || session.netmaskGiven) refuse(session);
  const mask = ~(0xffffffff >>> Number(value & 31n));
  session.lateNetmask = [24, 16, 8, 0].map((bits) => (mask >>> bits) & 0xff).join('.');
  return word.slice(0, slash);
}
