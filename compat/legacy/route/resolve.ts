import { inetAton } from '../inet-aton.ts';
import { lookupFailures, lookupHost } from '../lookup-host.ts';
import type { World } from '../world.ts';
import { until, type Waiting } from './waiting.ts';

/** An IPv4 address that a word stands for; `isNet` where it is a network's name. Or why there is none, as herror(3) says it. */
export type Resolved = { address: string; isNet: boolean } | { failure: string };

/** What route(8) takes a word for: numbers, a network (networks(5)) or a host, of which `hostFirst` says which is asked first. busybox knows no networks. */
export function* resolve(world: World, name: string, hostFirst: boolean): Waiting<Resolved> {
  if (name === 'default') return { address: '0.0.0.0', isNet: true };
  const numbers = inetAton(name);
  if (numbers !== undefined) return { address: numbers, isNet: false };
  const network = world.style === 'busybox' ? undefined : world.names.addressOfNetwork(name);
  if (network !== undefined && !hostFirst) return { address: network, isNet: true };
  const host = yield* until(lookupHost(world, name));
  if ('address' in host) return { address: host.address, isNet: false };
  if (network !== undefined) return { address: network, isNet: true };
  return { failure: lookupFailures[host.failure] };
}

/** herror(3): the name, where there is one, and why. */
export function reproach(name: string, failure: string): string {
  return name === '' ? `${failure}\n` : `${name}: ${failure}\n`;
}
