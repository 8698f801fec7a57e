import type { Outcome } from '../../../src/model/outcome.ts';
import type { Input } from '../../../src/operations/index.ts';
import { atoi } from '../c-numbers.ts';
import type { World } from '../world.ts';
import { type Action, reasonOf } from './described.ts';
import { cutName } from './device-name.ts';
import { E_LOOKUP, E_SOCK } from './exit.ts';
import { reproach } from './resolve.ts';
import { NOBODY_ASKED, numbers6, resolve6 } from './resolve6.ts';
import { familyUsage } from './usage.ts';
import type { Waiting } from './waiting.ts';

/** What is known so far: the members of struct in6_rtmsg. */
export interface Described6 {
  address: string;
  length: number;
  metric: number;
  gateway?: string;
  device?: string;
  modified: boolean;
}

const NAME_BYTES = 127;

/** `route -A inet6 add|del TARGET[/LENGTH] [gw G] [metric N] [mod] [dyn] [[dev] IF]`. */
export function* editInet6(world: World, action: Action, words: readonly string[]): Waiting<number> {
  const rest = [...words];
  const target = rest.shift();
  if (target === undefined) return familyUsage(world, 'inet6');
  const [name = '', tail] = splitAtSlash(target.slice(0, NAME_BYTES));
  // atol: what is no number is 0, and so is what follows the slash when nothing does.
  const length = name === 'default' && tail === undefined ? 0 : tail === undefined ? 128 : atoi(tail);
  if (length < 0 || length > 128) return familyUsage(world, 'inet6');
  const found = name === 'default' && tail === undefined ? { address: '::', asked: NOBODY_ASKED } : yield* resolve6(world, name);
  if ('error' in found) {
    world.err(`getaddrinfo: ${name}: ${found.error}\n${reproach(name, found.asked)}`);
    return 1;
  }
  // Without a metric route(8) asks for 1, which neither the kernel nor ip(8) does.
  const reading: Described6 = { address: found.address, length, metric: 1, modified: false };
  while (rest.length > 0) {
    const ended = readWord(world, reading, rest, found.asked);
    if (ended !== undefined) return ended;
  }
  return reportFailure(world, action, run6(world, action, reading));
}

function splitAtSlash(text: string): [string, string | undefined] {
  const slash = text.indexOf('/');
  return slash < 0 ? [text, undefined] : [text.slice(0, slash), text.slice(slash + 1)];
}

function readWord(world: World, reading: Described6, rest: string[], asked: string): number | undefined {
  const word = rest.shift();
  switch (word) {
    case 'metric': {
      const metric = rest.shift();
      if (metric === undefined || !/^\d/.test(metric)) return familyUsage(world, 'inet6');
      reading.metric = atoi(metric) >>> 0;
      return undefined;
    }
    case 'gw':
    case 'gateway': {
      const name = rest.shift()?.slice(0, NAME_BYTES);
      if (name === undefined || reading.gateway !== undefined) return familyUsage(world, 'inet6');
      const gateway = numbers6(name);
      if (gateway === undefined) {
        world.err(reproach(name, asked));
        return E_LOOKUP;
      }
      reading.gateway = gateway;
      return undefined;
    }
    case 'mod':
      reading.modified = true;
      return undefined;
    case 'dyn':
      return undefined;
    case 'dev':
    case 'device':
      if (rest.length === 0) return familyUsage(world, 'inet6');
      reading.device = rest.shift() as string;
      return undefined;
    default:
      if (rest.length > 0) return familyUsage(world, 'inet6');
      reading.device = word as string;
      return undefined;
  }
}

/** Asks for what was described. To the kernel RTF_HOST, which route(8) sets for a host, says that the gateway is on the link. */
export function run6(world: World, action: Action, { address, length, metric, gateway, device, modified }: Described6): Outcome<void> {
  const common = {
    destination: `${address}/${length}`,
    metric,
    ...(gateway === undefined ? {} : { gateway }),
    ...(device === undefined ? {} : { link: cutName(device) }),
  };
  if (action === 'del') return world.run('route6.remove', common);
  const route: Input<'route6.add'> = { ...common, ...(length === 128 ? { onlink: true } : {}) };
  return modified ? world.run('route6.add-modified', route) : world.run('route6.add', route);
}

/** Whether it was the link that the kernel did not know, by which question it refused. */
export function askedForLink(outcome: Outcome<void>): boolean {
  return !outcome.ok && 'error' in outcome && ['SIOCGIFINDEX', 'RTM_GETLINK'].includes(outcome.error.call);
}

function reportFailure(world: World, action: Action, outcome: Outcome<void>): number {
  if (outcome.ok) return 0;
  const what = askedForLink(outcome) ? 'SIOGIFINDEX' : action === 'add' ? 'SIOCADDRT' : 'SIOCDELRT';
  world.err(`${what}: ${reasonOf(outcome)}\n`);
  return E_SOCK;
}
