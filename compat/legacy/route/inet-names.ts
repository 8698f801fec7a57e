import { ROUTE_HOST, type RouteRow } from '../../../src/operations/route/row.ts';
import type { World } from '../world.ts';
import type { RouteNames } from './inet-row.ts';
import { ipv4Dotted } from './ipv4-number.ts';
import { until, type Waiting } from './waiting.ts';

/** Rows that are to be shown with names, and the names: of hosts and of networks (networks(5)). Each address is asked for once. */
export function* namesOf(world: World, rows: readonly RouteRow[]): Waiting<RouteNames> {
  const hosts = new Map<number, string | undefined>();
  const networks = new Map<number, string | undefined>();
  for (const row of rows) {
    const { destination, gateway } = row;
    if (gateway !== 0) yield* askHost(world, hosts, gateway);
    if (destination === 0) continue;
    if (isHost(world, row)) yield* askHost(world, hosts, destination);
    else if (world.style !== 'busybox' && !networks.has(destination)) networks.set(destination, world.names.networkOf(ipv4Dotted(destination)));
  }
  return {
    destination: (row) => (row.destination === 0 ? nameOfAny(world, row) : (isHost(world, row) ? hosts : networks).get(row.destination)),
    // 1.60 and busybox, which comes of it, mark that there is none.
    gateway: ({ gateway }) => (gateway !== 0 ? hosts.get(gateway) : world.style === '2.10' ? undefined : '*'),
  };
}

/** 2.10 keeps the word for the route to everywhere. */
function nameOfAny({ style }: World, { prefixLength }: RouteRow): string | undefined {
  return prefixLength === 0 || style !== '2.10' ? 'default' : undefined;
}

/** Bits behind the prefix make a host, and net-tools takes the flag's word for it. */
function isHost({ style }: World, { destination, prefixLength, flags }: RouteRow): boolean {
  if (style !== 'busybox' && (flags & ROUTE_HOST) !== 0) return true;
  return prefixLength < 32 && ((destination << prefixLength) | 0) !== 0 && (destination & (0xffffffff >>> prefixLength)) !== 0;
}

function* askHost(world: World, hosts: Map<number, string | undefined>, address: number): Waiting<void> {
  if (hosts.has(address)) return;
  hosts.set(address, yield* until(world.names.hostOf(ipv4Dotted(address))));
}
