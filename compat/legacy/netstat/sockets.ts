import type { World } from '../world.ts';
import { endsOf } from './ends.ts';
import { netstatGroups } from './groups.ts';
import { internetHeading, internetTable } from './internet-table.ts';
import type { NetstatOptions } from './options.ts';
import { pageOf } from './page.ts';
import { programsOf } from './programs.ts';
import { eachTable } from './selected-tables.ts';
import { unixTable } from './unix-table.ts';

/** The tables of sockets. */
export function netstatSockets(given: World, options: NetstatOptions): number | Promise<number> {
  const page = pageOf(given);
  const ends = endsOf(given, options);
  const world = { ...given, out: page.out };
  const programs = options.counts.programs > 0 ? programsOf(world) : undefined;
  const status = eachTable(world, options, {
    internetBegins: () => world.out(internetHeading(options)),
    internet: internetTable(world, options, programs, page, ends).print,
    groups: (selected) => netstatGroups(world, selected),
    unix: () => unixTable(world, options, programs),
  });
  return page.finish(status, ends.resolve);
}
