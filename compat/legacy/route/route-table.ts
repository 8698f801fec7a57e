import type { World } from '../world.ts';
import { E_OPTERR } from './exit.ts';
import { known } from './families.ts';
import { inetTable } from './inet-table.ts';
import { inet6Table } from './inet6-table.ts';
import { otherTable } from './other-table.ts';
import type { TableOptions } from './table-options.ts';
import { finish, type Waiting } from './waiting.ts';

/**
 * Prints the routes of families, `inet` or `inet,inet6`, as `route` and `netstat -r` of net-tools do, and gives the exit status. Synchronous where no host's name
 * is asked for. The first family that fails ends it.
 */
export function routeTable(world: World, families: string, options: TableOptions): number | Promise<number> {
  return finish(tables(world, families, options));
}

export function* tables(world: World, families: string, options: TableOptions): Waiting<number> {
  for (const family of families.split(',')) {
    if (!known.includes(family)) {
      world.err(`Address family \`${family}' not supported.\n`);
      return E_OPTERR;
    }
    const status = family === 'inet' ? yield* inetTable(world, options) : family === 'inet6' ? yield* inet6Table(world, options) : otherTable(world, family);
    if (status !== 0) return status;
  }
  return 0;
}
