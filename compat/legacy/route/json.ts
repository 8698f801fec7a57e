import type { Route } from '../../../src/operations/route/list.ts';
import type { Route6Entry } from '../../../src/operations/route6/list-entries.ts';
import { writeDocument } from '../document.ts';
import type { World } from '../world.ts';
import { reasonOf } from './described.ts';
import { E_OPTERR } from './exit.ts';
import { hidden } from './net-tools.ts';
import { readOptions } from './options.ts';
import { usage } from './usage.ts';

/** Names of RTF_* beyond those that IPv4 has (linux/ipv6_route.h). */
const FLAGS6: readonly (readonly [string, number])[] = [
  ['up', 0x1],
  ['gateway', 0x2],
  ['host', 0x4],
  ['modified', 0x20],
  ['reject', 0x200],
  ['default', 0x10000],
  ['allonlink', 0x20000],
  ['addrconf', 0x40000],
  ['prefix-rt', 0x80000],
  ['anycast', 0x100000],
  ['nonexthop', 0x200000],
  ['expires', 0x400000],
  ['routeinfo', 0x800000],
  ['cache', 0x1000000],
  ['local', 0x80000000],
];

/** `route --json`, an extension of netlift: the routes of IPv4, IPv6 or both as one document (src/model/schema/route-1.json), never with names. */
export function showJson(words: readonly string[], world: World): number {
  const read = readOptions(words.filter((word) => word !== '--json').map(hidden), world);
  if (typeof read === 'number') return read;
  const { options, operands } = read;
  const families = (options.families || 'inet').split(',');
  if (options.help || operands.length > 0 || families.some((family) => family !== 'inet' && family !== 'inet6')) return usage(world, options.help ? 0 : E_OPTERR);
  const tables = routesOf(world, families as RoutedFamily[]);
  if (tables === undefined) return 1;
  writeDocument(world, 'netlift/route/1', tables);
  return 0;
}

export type RoutedFamily = 'inet' | 'inet6';
type Routes = Record<string, readonly { flags: readonly string[] }[]>;

/** The routes of families. Undefined where the kernel gives none, which is said. */
export function routesOf(world: World, families: readonly RoutedFamily[]): Routes | undefined {
  const tables: Routes = {};
  for (const family of families) {
    const outcome = family === 'inet' ? world.run('route.list', {}) : world.run('route6.list-entries', {});
    if (!outcome.ok) {
      world.err(`${world.program}: ${reasonOf(outcome)}\n`);
      return undefined;
    }
    tables[family] = family === 'inet' ? (outcome.value as Route[]) : (outcome.value as Route6Entry[]).map(described6);
  }
  return tables;
}

function described6({ destination, prefixLength, gateway, link, flags, metric, references, uses }: Route6Entry) {
  return {
    destination: prefixLength === 0 ? 'default' : `${destination}/${prefixLength}`,
    gateway: gateway === '::' ? null : gateway,
    link: link === '' ? null : link,
    flags: FLAGS6.filter(([, bit]) => (flags & bit) !== 0).map(([name]) => name),
    metric,
    references,
    uses,
  };
}
