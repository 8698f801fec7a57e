import { isMulticastNeighbour } from '../events.ts';
import { withoutTimers } from './bridge-timers.ts';
import type { State } from './state.ts';

type Json = Record<string, unknown>;

/** One command a line; `ip -j -batch` answers with one JSON list a line, an empty line where a table is empty. */
export const ipCommands = ['addr show', 'route show table all', 'neigh show nud all', 'neigh show proxy'];

/** What the commands answered, arranged. What becomes a key is not repeated; the neighbour entries of multicast destinations are left out. */
export function arrange(answers: readonly Json[][]): Pick<State, 'links' | 'addresses' | 'addressOrder' | 'routes' | 'routes6' | 'neighbours' | 'proxies'> {
  const [links = [], routes = [], neighbours = [], proxies = []] = answers;
  const state: ReturnType<typeof arrange> = { links: {}, addresses: {}, addressOrder: {}, routes: {}, routes6: {}, neighbours: {}, proxies: {} };
  for (const { ifname, addr_info, ...link } of links) {
    const name = String(ifname);
    state.links[name] = { ...withoutTimers(link), flags: [...((link.flags as string[]) ?? [])].sort() };
    const addresses = numbered(((addr_info ?? []) as Json[]).map((address) => [`${address.local}/${address.prefixlen}`, address]));
    state.addresses[name] = Object.fromEntries(addresses);
    state.addressOrder[name] = addresses.map(([key]) => key);
  }
  for (const route of routes) {
    const { table = 'main', dst, ...rest } = route;
    const family = state[isIpv6(route) ? 'routes6' : 'routes'];
    push(family, String(table), String(dst), rest);
  }
  for (const { dst, dev, ...rest } of neighbours) if (!isMulticastNeighbour(String(dst))) put(state.neighbours, String(dev), String(dst), rest);
  for (const { dst, dev, ...rest } of proxies) put(state.proxies, String(dev ?? '*'), String(dst), rest);
  return state;
}

/** Keys that come again, as those of one address with several peers, get their number: `10.0.0.1/32`, `10.0.0.1/32#2`. */
function numbered(entries: readonly (readonly [string, Json])[]): [string, Json][] {
  const counts = new Map<string, number>();
  return entries.map(([key, value]) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return [count === 1 ? key : `${key}#${count}`, value];
  });
}

/** `ip route show table all` says the family only through its addresses; an IPv6 route always has a preference. */
function isIpv6({ dst, pref, gateway }: Json): boolean {
  return pref !== undefined || [dst, gateway].some((text) => typeof text === 'string' && text.includes(':'));
}

function push(tables: Record<string, Record<string, Json[]>>, table: string, key: string, value: Json): void {
  tables[table] ??= {};
  tables[table][key] ??= [];
  tables[table][key].push(value);
}

function put(tables: Record<string, Record<string, Json>>, table: string, key: string, value: Json): void {
  tables[table] ??= {};
  tables[table][key] = value;
}
