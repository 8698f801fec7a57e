import { ROUTE_GATEWAY, ROUTE_HOST, ROUTE_REJECT, type RouteRow } from '../../../src/operations/route/row.ts';
import type { Route6Entry } from '../../../src/operations/route6/list-entries.ts';
import { type ByteLines, byteLines } from '../byte-lines.ts';
import { asBytes } from '../byte-text.ts';
import type { World } from '../world.ts';
import { BusyboxError } from './busybox-error.ts';
import { reasonOf } from './described.ts';
import { namesOf } from './inet-names.ts';
import { mssWindowAndIrtt, named, type RouteNames } from './inet-row.ts';
import type { Waiting } from './waiting.ts';

/** The IPv4 routes; `sizes` are the columns of netstat -r. Throws BusyboxError. */
export function* inetTableOfBusybox(world: World, numeric: boolean, sizes: boolean): Waiting<number> {
  const lines = byteLines(world.out);
  const kept: RouteRow[] = [];
  lines.text(`Kernel IP routing table\nDestination     Gateway         Genmask         Flags ${sizes ? '  MSS Window  irtt' : 'Metric Ref    Use'} Iface\n`);
  const outcome = world.each('route.list', {}, (row) => {
    if (numeric) writeRow(lines, row, sizes);
    else kept.push({ ...row });
  });
  if (!outcome.ok) throw new BusyboxError(`can't open '/proc/net/route': ${reasonOf(outcome)}`);
  if (kept.length > 0) {
    const names = yield* namesOf(world, kept);
    for (const row of kept) writeRow(lines, row, sizes, names);
  }
  lines.end();
  return 0;
}

function writeRow(lines: ByteLines, row: RouteRow, sizes: boolean, names?: RouteNames): void {
  const { destination, gateway, prefixLength, flags, metric, link } = row;
  named(lines, names?.destination(row), destination);
  named(lines, names?.gateway(row), gateway);
  lines.address(prefixLength === 0 ? 0 : -1 << (32 - prefixLength), 16);
  // `!` takes the place of the first letter alone.
  lines.left(`${(flags & ROUTE_REJECT) !== 0 ? '!' : 'U'}${flags & ROUTE_GATEWAY ? 'G' : ''}${flags & ROUTE_HOST ? 'H' : ''}`, 6);
  if (sizes) mssWindowAndIrtt(lines, row);
  else {
    lines.number(metric | 0, 6);
    lines.text(' 0        0 ');
  }
  lines.text(asBytes(link ?? '*'));
  lines.endLine();
}

/** Letters that busybox knows, in its order (linux/ipv6_route.h). */
const LETTERS6: readonly (readonly [string, number])[] = [
  ['U', 0x1],
  ['G', 0x2],
  ['H', 0x4],
  ['D', 0x10000],
  ['A', 0x40000],
  ['C', 0x1000000],
  ['!', 0x200],
  ['n', 0x200000],
];

/** The IPv6 routes of all tables, never with names. Throws BusyboxError. */
export function inet6TableOfBusybox(world: World): number {
  const outcome = world.run('route6.list-entries', {});
  if (!outcome.ok) throw new BusyboxError(`can't open '/proc/net/ipv6_route': ${reasonOf(outcome)}`);
  const head = `${'Destination'.padEnd(44)}${'Next Hop'.padEnd(40)}Flags Metric Ref    Use Iface\n`;
  world.out(`Kernel IPv6 routing table\n${head}${outcome.value.map(line6).join('')}`);
  return 0;
}

function line6({ destination, prefixLength, gateway, metric, references, uses, flags, link }: Route6Entry): string {
  const letters = LETTERS6.filter(([, bit]) => (flags & bit) !== 0)
    .map(([letter]) => letter)
    .join('');
  const numbers = `${String(metric | 0).padEnd(6)} ${String(references).padEnd(2)} ${String(uses).padStart(7)}`;
  return `${`${destination}/${prefixLength}`.padEnd(43)} ${gateway.padEnd(39)} ${letters.padEnd(5)} ${numbers} ${link.padEnd(8)}\n`;
}
