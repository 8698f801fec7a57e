import type { World } from '../world.ts';
import { BusyboxError, unsigned } from './busybox-error.ts';
import { nextKeyword } from './busybox-keywords.ts';
import { type Action, reasonOf } from './described.ts';
import { askedForLink, type Described6, run6 } from './edit-inet6.ts';
import { resolve6 } from './resolve6.ts';
import type { Waiting } from './waiting.ts';

/** `busybox route -A inet6 add|del TARGET[/LENGTH] ...`. Throws BusyboxError. */
export function* editInet6OfBusybox(world: World, action: Action, words: readonly string[]): Waiting<number> {
  const [target = '', ...rest] = words;
  const reading = yield* readTarget(world, target);
  while (rest.length > 0) yield* readWord(world, reading, rest);
  const outcome = run6(world, action, reading);
  if (outcome.ok) return 0;
  const what = askedForLink(outcome) ? 'SIOCGIFINDEX' : action === 'add' ? 'SIOCADDRT' : 'SIOCDELRT';
  throw new BusyboxError(`${what}: ${reasonOf(outcome)}`);
}

function* readTarget(world: World, target: string): Waiting<Described6> {
  // Without a metric it asks for 1, as route(8) of net-tools does.
  const blank = { metric: 1, modified: false };
  if (target === 'default') return { address: '::', length: 0, ...blank };
  const slash = target.indexOf('/');
  const length = slash < 0 ? 128 : Number(unsigned(target.slice(slash + 1), [0, 128]));
  return { address: yield* addressOf(world, slash < 0 ? target : target.slice(0, slash)), length, ...blank };
}

function* readWord(world: World, reading: Described6, rest: string[]): Waiting<void> {
  const keyword = nextKeyword(rest);
  if ('flag' in keyword) {
    if (keyword.flag !== 'mod' && keyword.flag !== 'dyn') throw new BusyboxError();
    if (keyword.flag === 'mod') reading.modified = true;
  } else if ('other' in keyword) takeDevice(reading, keyword.other, rest.length === 0);
  else if (keyword.name === 'metric') reading.metric = Number(BigInt.asUintN(32, unsigned(keyword.value)));
  else if (keyword.name === 'gw' || keyword.name === 'gateway') {
    if (reading.gateway !== undefined) throw new BusyboxError();
    reading.gateway = yield* addressOf(world, keyword.value);
  } else if (keyword.name === 'dev' || keyword.name === 'device') takeDevice(reading, keyword.value, true);
  else throw new BusyboxError();
}

function takeDevice(reading: Described6, device: string, allowed: boolean): void {
  if (reading.device !== undefined || !allowed) throw new BusyboxError();
  reading.device = device;
}

function* addressOf(world: World, name: string): Waiting<string> {
  const found = yield* resolve6(world, name);
  if ('address' in found) return found.address;
  throw new BusyboxError((program) => `${program}: getaddrinfo: ${name}: ${found.error}\n${program}: resolving ${name}\n`);
}
