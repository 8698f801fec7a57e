import { hidden } from '../../legacy/route/net-tools.ts';
import { readOptions } from '../../legacy/route/options.ts';
import type { World } from '../../legacy/world.ts';
import { loss } from '../idiom.ts';
import { type QueryOrReason, query, resolving } from './query.ts';

const noCache = { reason: 'Linux has had no cache of IPv4 routes since 3.6: there is nothing to show' };

/** `route`, `route -n`, `route -ee`, `route -A inet6`. */
export function routeQuery(words: readonly string[], world: World): QueryOrReason {
  const read = readOptions(words.map(hidden), world);
  if (typeof read === 'number') return { reason: 'the options of route are wrong' };
  const { families, numeric, fib, cache } = read.options;
  return routesOf('route', families === '' ? ['inet'] : families.split(','), { numeric, cache: cache && !fib });
}

/** The routes of families, as `route` and `netstat -r` show them. */
export function routesOf(tool: string, families: readonly string[], { numeric, cache }: { numeric: boolean; cache: boolean }): QueryOrReason {
  const foreign = families.find((family) => !['inet', 'inet6'].includes(family));
  if (foreign !== undefined) return { reason: `Linux no longer has routes of ${foreign}` };
  if (cache && families.includes('inet')) return noCache;
  const commands = families.map((family) => (family === 'inet6' ? `ip -6${resolving(numeric)} route show table all` : `ip -4${resolving(numeric)} route show`));
  const shape = `${tool} ${families.join(',')}${numeric ? ' numeric' : ''}${cache ? ' cache' : ''}`;
  return query(shape, commands, loss('no-classes', 'destinations are prefixes (10.0.0.0/8), and `default` stands for 0.0.0.0; flags such as UG are told by words'));
}
