import type { World } from '../world.ts';
import { BusyboxError, unsigned } from './busybox-error.ts';
import { nextKeyword } from './busybox-keywords.ts';
import { type Action, type Described, maskFault, reasonOf, run, shortMetricOf } from './described.ts';
import { ipv4Number } from './ipv4-number.ts';
import { resolve } from './resolve.ts';
import type { Waiting } from './waiting.ts';

/** The netmask as it was written, which is what a reproach shows; nothing where it came as a length. */
type Reading = Described & { maskText: string };

/** `busybox route add|del [-net|-host] TARGET ...`. Throws BusyboxError. */
export function* editInetOfBusybox(world: World, action: Action, words: readonly string[]): Waiting<number> {
  const rest = [...words];
  const kind = rest[0] === '#net' || rest[0] === '#host' ? rest.shift() : undefined;
  const target = rest.shift();
  if (target === undefined) throw new BusyboxError();
  const reading = yield* readTarget(world, target, kind);
  while (rest.length > 0) yield* readWord(world, reading, rest);
  refuseWrongMask(reading);
  const outcome = run(world, action, reading);
  if (!outcome.ok) throw new BusyboxError(`${action === 'add' ? 'SIOCADDRT' : 'SIOCDELRT'}: ${reasonOf(outcome)}`);
  return 0;
}

function* readTarget(world: World, target: string, kind: string | undefined): Waiting<Reading> {
  const slash = target.indexOf('/');
  const length = slash < 0 ? 0 : Number(unsigned(target.slice(slash + 1), [0, 32]));
  const name = slash < 0 ? target : target.slice(0, slash);
  const found = yield* resolve(world, name, kind === '#host');
  if ('failure' in found) throw new BusyboxError(`resolving ${name}`);
  const host = kind === undefined ? !found.isNet : kind === '#host';
  const netmask = length === 0 ? 0 : (-1 << (32 - length)) >>> 0;
  return { address: found.address, netmask, maskText: slash < 0 ? 'default' : '(null)', host, shortMetric: 0, reject: false };
}

function* readWord(world: World, reading: Reading, rest: string[]): Waiting<void> {
  const keyword = nextKeyword(rest);
  if ('flag' in keyword) {
    if (keyword.flag === 'reject') reading.reject = true;
    return;
  }
  if ('other' in keyword) return takeDevice(reading, keyword.other, rest.length === 0);
  const { name, value } = keyword;
  switch (name) {
    case 'metric':
      // An unsigned long and one, of which a short is kept.
      reading.shortMetric = shortMetricOf(Number(BigInt.asIntN(16, unsigned(value))));
      return;
    case 'netmask':
      return yield* takeNetmask(world, reading, value);
    case 'gw':
    case 'gateway':
      return yield* takeGateway(world, reading, value);
    case 'mss':
      reading.mss = Number(unsigned(value, [64, 32768]));
      return;
    case 'window':
      reading.window = Number(unsigned(value, [128, 0x7fffffff]));
      return;
    case 'irtt':
      reading.irtt = Number(BigInt.asUintN(16, unsigned(value)));
      return;
    default:
      return takeDevice(reading, value, true);
  }
}

function takeDevice(reading: Reading, device: string, allowed: boolean): void {
  if (reading.device !== undefined || !allowed) throw new BusyboxError();
  reading.device = device;
}

function* takeNetmask(world: World, reading: Reading, word: string): Waiting<void> {
  if (reading.netmask !== 0) throw new BusyboxError();
  const found = yield* resolve(world, word, false);
  if ('failure' in found) throw new BusyboxError(`resolving ${word}`);
  reading.netmask = ipv4Number(found.address);
  reading.maskText = word;
}

function* takeGateway(world: World, reading: Reading, word: string): Waiting<void> {
  if (reading.gateway !== undefined) throw new BusyboxError();
  const found = yield* resolve(world, word, true);
  if ('failure' in found) throw new BusyboxError(`resolving ${word}`);
  if (found.isNet) throw new BusyboxError(`gateway ${word} is a NETWORK`);
  reading.gateway = found.address;
}

function refuseWrongMask(reading: Reading): void {
  switch (maskFault(reading)) {
    case 'host':
      throw new BusyboxError(`netmask ${(~reading.netmask >>> 0).toString(16).padStart(8, '0')} and host route conflict`);
    case 'bogus':
      throw new BusyboxError(`bogus netmask ${reading.maskText}`);
    case 'address':
      throw new BusyboxError('netmask and route address conflict');
  }
}
