import { strerror } from '../../../src/base/strerror.ts';
import type { LinkFlag } from '../../../src/model/link-flags.ts';
import type { World } from '../world.ts';
import { inet6Request, type Request, setAddress } from './busybox-address.ts';
import { die, refuseByBusybox } from './busybox-end.ts';
import { setHardware } from './busybox-hardware.ts';
import { setNumber } from './busybox-numbers.ts';
import { type Given, resolveByBusybox } from './busybox-resolve.ts';
import { defaultFamily } from './families.ts';
import { writeFlag } from './flags.ts';
import type { Session, Work } from './session.ts';

/** Words that change a flag: what the word sets (or clears), and the same with `-`. */
const flagWords: Readonly<Record<string, { flag: LinkFlag; plain: boolean; minus?: boolean }>> = {
  arp: { flag: 'NOARP', plain: false, minus: true },
  trailers: { flag: 'NOTRAILERS', plain: false, minus: true },
  promisc: { flag: 'PROMISC', plain: true, minus: false },
  multicast: { flag: 'MULTICAST', plain: true, minus: false },
  allmulti: { flag: 'ALLMULTI', plain: true, minus: false },
  dynamic: { flag: 'DYNAMIC', plain: true, minus: false },
  up: { flag: 'UP', plain: true },
  down: { flag: 'UP', plain: false },
};

/** Words that an address follows: the request, the flag that is set afterwards (`none`: the flags are written as they are), and whether `-` before it clears that flag. */
const addressWords: Readonly<Record<string, { request: Request; after?: LinkFlag | 'none'; clears?: true }>> = {
  dstaddr: { request: 'SIFDSTADDR' },
  netmask: { request: 'SIFNETMASK' },
  broadcast: { request: 'SIFBRDADDR', after: 'BROADCAST', clears: true },
  pointopoint: { request: 'SIFDSTADDR', after: 'POINTOPOINT', clears: true },
  add: { request: 'SIFADDR', after: 'none' },
  del: { request: 'DIFADDR', after: 'none' },
};

const numberWords = ['metric', 'mtu', 'txqueuelen', 'keepalive', 'outfill', 'mem_start', 'io_addr', 'irq'];

/** Does what the words say, until the first error. */
export function* setByBusybox(world: World, link: string, words: readonly string[]): Work<number> {
  const session: Session = { world, link, words, at: 0, family: defaultFamily, verbose: false, status: 0, netmaskGiven: false };
  const given: Given = {};
  for (let word = words[session.at++]; word !== undefined; word = words[session.at++]) yield* act(session, word, given);
  return 0;
}

function* act(session: Session, word: string, given: Given): Work<void> {
  const minus = word.startsWith('-');
  const name = minus ? word.slice(1) : word;
  const flagWord = Object.hasOwn(flagWords, name) ? flagWords[name] : undefined;
  const addressWord = Object.hasOwn(addressWords, name) ? addressWords[name] : undefined;
  if (flagWord !== undefined) {
    const on = minus ? flagWord.minus : flagWord.plain;
    return on === undefined ? die(session.world, `bad: '${word}'`) : writeByBusybox(session, flagWord.flag, on);
  }
  if (minus && addressWord?.clears === true) return writeByBusybox(session, addressWord.after as LinkFlag, false);
  if (minus && (addressWord !== undefined || name === 'hw' || numberWords.includes(name))) die(session.world, `bad: '${word}'`);
  if (name === 'hw' && !minus) return setHardware(session);
  if (numberWords.includes(name) && !minus) return setNumber(session, name, argumentByBusybox(session));
  if (addressWord === undefined) return yield* withAddress(session, word, { request: 'SIFADDR', after: 'UP', host: true }, given);
  if (name === 'netmask' && session.netmaskGiven) refuseByBusybox(session.world);
  // `add` and `del` need no address: without one, the flags are written as they are.
  if (addressWord.after === 'none' && session.words[session.at] === undefined) return writeByBusybox(session, undefined, true);
  yield* withAddress(session, argumentByBusybox(session), addressWord, given);
}

function argumentByBusybox(session: Session): string {
  return session.words[session.at++] ?? refuseByBusybox(session.world);
}

interface Wanted {
  request: Request;
  after?: LinkFlag | 'none';
  /** A word that nothing else was. */
  host?: true;
}

function* withAddress(session: Session, word: string, { request, after, host }: Wanted, given: Given): Work<void> {
  if (request === 'SIFNETMASK') session.netmaskGiven = true;
  if (host === true) given.address ??= '0.0.0.0';
  if (request === 'SIFNETMASK') given.netmask ??= '0.0.0.0';
  if (word === 'inet') return;
  const found = yield* resolveByBusybox(session, word, request === 'SIFBRDADDR' ? given : {});
  if (found.family === 6) return inet6Request(session, request, found);
  if (host === true) given.address = found.address;
  if (request === 'SIFNETMASK') given.netmask = found.address;
  setAddress(session, request, found.address);
  const deleted = host === true && session.link.includes(':') && session.link.endsWith('-');
  if (after !== undefined && !deleted) writeByBusybox(session, after === 'none' ? undefined : after, true);
}

function writeByBusybox(session: Session, flag: LinkFlag | undefined, on: boolean): void {
  const failure = writeFlag(session, flag, on, session.link);
  if (failure !== undefined) die(session.world, `${failure.writing ? 'SIOCSIFFLAGS' : 'SIOCGIFFLAGS'}: ${strerror(failure.errno)}`);
}
