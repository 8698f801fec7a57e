import type { CounterGroup } from '../../../src/operations/statistics/list.ts';
import { type Part, writeDocument } from '../document.ts';
import { interfacesOf } from '../ifconfig/json.ts';
import { type RoutedFamily, routesOf } from '../route/json.ts';
import type { World } from '../world.ts';
import { socketParts } from './json-sockets.ts';
import type { NetstatOptions } from './options.ts';
import { netstatRoutes } from './routes.ts';
import { type CountedProtocol, countersOf, isShown, netstatStatistics } from './statistics.ts';

type Parts = Record<string, Part>;
/** What there is to write, or the exit status where something has failed and was told. */
type Found = Parts | number;

/** What the options ask for, as the texts understand them. */
export interface Asked {
  options: NetstatOptions;
  /** For routes and counters, comma between. */
  families: string;
  protocols: ReadonlySet<CountedProtocol>;
}

const E_OPTERR = 3;

/** `netstat --json`, an extension of netlift: the tables that the text would show, as one document (src/model/schema/netstat-1.json), or none where one of them fails. */
export function netstatJson(world: World, asked: Asked): number | Promise<number> {
  const { counts } = asked.options;
  if (counts.continuous > 0) {
    world.err(`${world.program}: --json is one document: it does not go with -c\n`);
    return E_OPTERR;
  }
  // On stdout there is nothing but the document.
  const aside: World = { ...world, out: (text) => world.err(typeof text === 'string' ? text : Buffer.from(text).toString('latin1')) };
  const write = (found: Found): number => {
    if (typeof found === 'number') return found;
    writeDocument(world, 'netlift/netstat/1', found);
    return 0;
  };
  if (counts.statistics > 0) return write(counterParts(aside, asked));
  if (counts.interfaces > 0) return write({ interfaces: interfacesOf(aside, counts.all > 0) });
  if (counts.route > 0) return routeParts(aside, asked, write);
  const found = socketParts(aside, asked.options);
  return found instanceof Promise ? found.then(write) : write(found);
}

/** Other families than those of IP have no routes: the text says so. */
function routeParts(world: World, { families, options }: Asked, write: (found: Found) => number): number | Promise<number> {
  const names = families.split(',');
  const other = names.find((name) => !isRouted(name));
  if (other !== undefined) return netstatRoutes(world, other, options);
  const [cache, fib] = [options.on.has('cache'), options.on.has('fib') || !options.on.has('cache')];
  const routes = routesOf(world, names.filter(isRouted));
  if (routes === undefined) return 1;
  const tables = Object.entries(routes).map(([family, rows]) => [family, rows.filter(({ flags }) => (flags.includes('cache') ? cache : fib))]);
  return write({ routes: Object.fromEntries(tables) });
}

function isRouted(family: string): family is RoutedFamily {
  return family === 'inet' || family === 'inet6';
}

function counterParts(world: World, { families, protocols }: Asked): Found {
  if (!isRouted(families)) return netstatStatistics(world, { family: families, protocols });
  const groups = countersOf(world, families).filter((one) => isShown(one, protocols));
  return { counters: Object.fromEntries(groups.map(({ group, counters }: CounterGroup) => [group, counters])) };
}
