import { inetAton } from '../inet-aton.ts';
import { lookupFailures, lookupHost } from '../lookup-host.ts';
import type { World } from '../world.ts';

/** What net-tools' buffer for a host's name has room for. */
const LONGEST_HOST = 127;

/** The name as it is shown in messages. */
export function cutHost(host: string): string {
  return host.slice(0, LONGEST_HOST);
}

/** An address, or its end: `arp: NAME: Unknown host` without what comes before the name. */
export type Resolved = { address: string } | { said: string };

/** The IPv4 address that a word means: `default`, numbers, a network (where `networks` is asked), a host. Only a host's name has to be waited for. */
export function addressOf(world: World, host: string, networks: boolean): Resolved | Promise<Resolved> {
  if (host === 'default') return { address: '0.0.0.0' };
  const address = inetAton(host) ?? (networks ? world.names.addressOfNetwork(host) : undefined);
  if (address !== undefined) return { address };
  return lookupHost(world, host).then((found) => ('address' in found ? found : { said: lookupFailures[found.failure] }));
}
