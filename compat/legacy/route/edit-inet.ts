import { atoi, strtoulToInt } from '../c-numbers.ts';
import type { World } from '../world.ts';
import { type Action, type Described, type MaskFault, maskFault, reasonOf, run, shortMetricOf } from './described.ts';
import { E_LOOKUP, E_OPTERR, E_SOCK } from './exit.ts';
import { ipv4Number } from './ipv4-number.ts';
import { reproach, resolve } from './resolve.ts';
import { familyUsage } from './usage.ts';
import type { Waiting } from './waiting.ts';

/** An exit status that ends the reading of words; undefined where it goes on. */
type Ended = number | undefined;

/** What is known so far, with the netmask as it was written. */
interface Reading extends Described {
  maskText: string;
  gatewayGiven: boolean;
}

/** What fits into the buffers of route(8) for a name. */
const NAME_BYTES = 127;

/** `route add|del [-net|-host] TARGET ...`; `-net` and `-host` have come as `#net` and `#host`. */
export function* editInet(world: World, action: Action, words: readonly string[]): Waiting<number> {
  const rest = [...words];
  const kind = rest[0] === '#net' || rest[0] === '#host' ? rest.shift() : undefined;
  const target = rest.shift();
  if (target === undefined) return familyUsage(world, 'inet');
  const reading = yield* readTarget(world, target.slice(0, NAME_BYTES), kind);
  if (typeof reading === 'number') return reading;
  while (rest.length > 0) {
    const ended = yield* readWord(world, reading, rest);
    if (ended !== undefined) return ended;
  }
  const fault = maskFault(reading);
  if (fault !== undefined) return wrongMask(world, reading, fault);
  const outcome = run(world, action, reading);
  if (outcome.ok) return 0;
  world.err(`${action === 'add' ? 'SIOCADDRT' : 'SIOCDELRT'}: ${reasonOf(outcome)}\n`);
  return E_SOCK;
}

/** The destination, whose length may stand behind it, and whether it is a host's. */
function* readTarget(world: World, target: string, kind: string | undefined): Waiting<Reading | number> {
  const slash = target.indexOf('/');
  const name = slash < 0 ? target : target.slice(0, slash);
  let [netmask, maskText] = [0, 'default'];
  if (slash >= 0) {
    const length = strtoulToInt(target.slice(slash + 1));
    if (length === undefined) return familyUsage(world, 'inet');
    maskText = `/${length}`;
    // The machine shifts by the low five bits: /32 is /0.
    netmask = ~(0xffffffff >>> (length & 31)) >>> 0;
  }
  const found = yield* resolve(world, name, kind === '#host');
  if ('failure' in found) return unknown(world, name, found.failure);
  const host = kind === undefined ? !found.isNet : kind === '#host';
  return { address: found.address, netmask, maskText, host, shortMetric: 0, reject: false, gatewayGiven: false };
}

/** One keyword with what follows it. `rest` loses the words that were read. */
function* readWord(world: World, reading: Reading, rest: string[]): Waiting<Ended> {
  const word = rest[0] as string;
  switch (word) {
    case 'netmask':
      return yield* readNetmask(world, reading, rest);
    case 'gw':
    case 'gateway':
      return yield* readGateway(world, reading, rest);
    case 'reject':
      reading.reject = true;
      rest.shift();
      return undefined;
    case 'mod':
    case 'dyn':
    case 'reinstate':
      rest.shift();
      return undefined;
    case 'metric':
    case 'mss':
    case 'mtu':
    case 'window':
    case 'irtt':
      return readNumber(world, reading, rest);
    default:
      return readDevice(world, reading, rest);
  }
}

function readNumber(world: World, reading: Reading, rest: string[]): Ended {
  const keyword = rest.shift();
  const word = rest.shift();
  if (word === undefined) return familyUsage(world, 'inet');
  const number = atoi(word);
  switch (keyword) {
    case 'metric':
      if (!/^\d/.test(word)) return familyUsage(world, 'inet');
      reading.shortMetric = shortMetricOf(number);
      return undefined;
    case 'window':
      reading.window = number;
      return number >= 0 && number < 128 ? wrong(world, 'Invalid window.') : undefined;
    case 'irtt':
      reading.irtt = number;
      return undefined;
    default:
      reading.mss = number;
      return number < 64 || number > 65536 ? wrong(world, 'Invalid MSS/MTU.') : undefined;
  }
}

function* readNetmask(world: World, reading: Reading, rest: string[]): Waiting<Ended> {
  rest.shift();
  const word = rest.shift()?.slice(0, NAME_BYTES);
  if (word === undefined || reading.netmask !== 0) return familyUsage(world, 'inet');
  const found = yield* resolve(world, word, false);
  reading.maskText = word;
  if ('failure' in found) return unknown(world, word, found.failure);
  reading.netmask = ipv4Number(found.address);
  return undefined;
}

function* readGateway(world: World, reading: Reading, rest: string[]): Waiting<Ended> {
  rest.shift();
  const word = rest.shift()?.slice(0, NAME_BYTES);
  if (word === undefined || reading.gatewayGiven) return familyUsage(world, 'inet');
  const found = yield* resolve(world, word, true);
  if ('failure' in found) return unknown(world, word, found.failure);
  if (found.isNet) return wrong(world, `${word}: cannot use a NETWORK as gateway!`);
  reading.gateway = found.address;
  reading.gatewayGiven = true;
  return undefined;
}

/** `dev IF`, or a last word that is nothing else. */
function readDevice(world: World, reading: Reading, rest: string[]): Ended {
  const said = rest[0] === 'dev' || rest[0] === 'device';
  if (said) rest.shift();
  const device = rest.shift();
  if (device === undefined || reading.device !== undefined || (!said && rest.length > 0)) return familyUsage(world, 'inet');
  reading.device = device;
  return undefined;
}

function wrongMask(world: World, { netmask, maskText }: Reading, fault: MaskFault): number {
  if (fault === 'host') return wrong(world, `netmask ${(~netmask >>> 0).toString(16).padStart(8, '0')} doesn't make sense with host route`);
  return wrong(world, fault === 'bogus' ? `bogus netmask ${maskText}` : "netmask doesn't match route address");
}

function wrong(world: World, what: string): typeof E_OPTERR {
  world.err(`route: ${what}\n`);
  familyUsage(world, 'inet');
  return E_OPTERR;
}

function unknown(world: World, name: string, failure: string): typeof E_LOOKUP {
  world.err(reproach(name, failure));
  return E_LOOKUP;
}
