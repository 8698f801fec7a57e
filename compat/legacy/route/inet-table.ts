import type { RouteRow } from '../../../src/operations/route/row.ts';
import { byteLines } from '../byte-lines.ts';
import type { World } from '../world.ts';
import { reasonOf } from './described.ts';
import { namesOf } from './inet-names.ts';
import { type Columns, rowWriter } from './inet-row.ts';
import type { TableOptions } from './table-options.ts';
import type { Waiting } from './waiting.ts';

const heads: Record<Columns, string> = {
  0: '',
  1: 'Destination     Gateway         Genmask         Flags Metric Ref    Use Iface\n',
  2: 'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n',
  3: 'Destination     Gateway         Genmask         Flags Metric Ref    Use Iface    MSS   Window irtt\n',
};
const cacheHeads: Record<Columns, string> = {
  0: '',
  1: 'Source          Destination     Gateway         Flags Metric Ref    Use Iface\n',
  2: 'Source          Destination     Gateway         Flags   MSS Window  irtt Iface\n',
  3: 'Source          Destination     Gateway         Flags Metric Ref    Use Iface    MSS   Window irtt  TOS HHRef HHUptod     SpecDst\n',
};

/** The IPv4 routes, and the cache. */
export function* inetTable(world: World, { extend, numeric, fib, cache }: TableOptions): Waiting<number> {
  if (fib) {
    const status = yield* forwardingTable(world, extend, numeric);
    if (status !== 0) return status;
  }
  // Since Linux 3.6 there is no cache of routes: /proc/net/rt_cache is never more than the names of its columns.
  if (cache) world.out(`Kernel IP routing cache\n${cacheHeads[extend]}`);
  return 0;
}

/** Rows go out as they come; only where names are wanted they are kept until these are known. */
function* forwardingTable(world: World, extend: Columns, numeric: boolean): Waiting<number> {
  const lines = byteLines(world.out);
  lines.text(`Kernel IP routing table\n${heads[extend]}`);
  let empty = true;
  const kept: RouteRow[] = [];
  const write = rowWriter(lines, extend);
  const outcome = world.each('route.list', {}, (row) => {
    empty = false;
    if (numeric) write(row);
    else kept.push({ ...row });
  });
  if (!outcome.ok) {
    world.err(`/proc/net/route: ${reasonOf(outcome)}\n`);
    world.out('INET (IPv4) not configured in this system.\n');
    return 1;
  }
  if (kept.length > 0) kept.forEach(rowWriter(lines, extend, yield* namesOf(world, kept)));
  lines.end();
  return empty && isTableMissing(world) ? 1 : 0;
}

/** Where there is no table yet, route(8) misses the names of its columns, and says so by its exit status alone. */
function isTableMissing(world: World): boolean {
  const outcome = world.run('route.get-table', {});
  return outcome.ok && !outcome.value.exists;
}
