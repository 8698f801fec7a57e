import { ROUTE_GATEWAY, ROUTE_HOST, ROUTE_REJECT, type RouteRow } from '../../../src/operations/route/row.ts';
import type { ByteLines } from '../byte-lines.ts';
import { asBytes } from '../byte-text.ts';

/** Names in the place of addresses; undefined where the address itself is to be shown. Only the first 15 bytes have room. */
export interface RouteNames {
  destination(row: RouteRow): string | undefined;
  gateway(row: RouteRow): string | undefined;
}

/** Which columns: 1 metric and uses, 2 sizes (as netstat -r), 3 both; 0 shows no rows. */
export type Columns = 0 | 1 | 2 | 3;

/** The letters of a row's flags; a rejecting route has `!` in the place of U and G. */
const letters = Array.from({ length: 0x400 }, (_, flags) => {
  const usable = (flags & ROUTE_REJECT) !== 0 ? '!' : `U${flags & ROUTE_GATEWAY ? 'G' : ''}`;
  return `${usable}${flags & ROUTE_HOST ? 'H' : ''}`;
});

/** Writes rows as net-tools prints them. Its columns are as wide as their heads, and a number too long for one moves what follows. */
export function rowWriter(lines: ByteLines, columns: Columns, names?: RouteNames): (row: RouteRow) => void {
  const tail = [() => {}, metricAndUses, sizes, metricUsesAndSizes][columns] as (lines: ByteLines, row: RouteRow) => void;
  if (columns === 0) return () => {};
  return (row) => {
    const reject = (row.flags & ROUTE_REJECT) !== 0;
    named(lines, names?.destination(row), row.destination);
    if (reject) lines.left('-', 16);
    else named(lines, names?.gateway(row), row.gateway);
    lines.address(row.prefixLength === 0 ? 0 : -1 << (32 - row.prefixLength), 16);
    lines.left(letters[row.flags & 0x3ff] as string, 5);
    lines.text(' ');
    tail(lines, row);
    lines.endLine();
  };
}

/** A name, of which 15 bytes have room, or the address itself. */
export function named(lines: ByteLines, name: string | undefined, address: number): void {
  if (name === undefined) lines.address(address, 16);
  else lines.left(asBytes(name).slice(0, 15), 16);
}

/** The kernel counts neither references nor uses any more: both are 0. */
function metricAndUses(lines: ByteLines, { flags, metric, link }: RouteRow): void {
  lines.number(metric | 0, 6);
  if ((flags & ROUTE_REJECT) !== 0) {
    lines.text(' -        0 -');
    return;
  }
  lines.text(' 0        0 ');
  lines.text(asBytes(link ?? '*'));
}

function sizes(lines: ByteLines, row: RouteRow): void {
  if ((row.flags & ROUTE_REJECT) !== 0) {
    lines.text('    - -          - -');
    return;
  }
  mssWindowAndIrtt(lines, row);
  lines.text(asBytes(row.link ?? '*'));
}

/** The columns of netstat -r, as net-tools and busybox both have them. */
export function mssWindowAndIrtt(lines: ByteLines, { mss, window, irtt }: RouteRow): void {
  lines.numberRight(mss | 0, 5);
  lines.text(' ');
  lines.number(window | 0, 5);
  lines.text(' ');
  lines.numberRight(irtt | 0, 6);
  lines.text(' ');
}

function metricUsesAndSizes(lines: ByteLines, { flags, metric, mss, window, irtt, link }: RouteRow): void {
  lines.number(metric | 0, 6);
  if ((flags & ROUTE_REJECT) !== 0) {
    lines.text(' -        0 -        -     -      -');
    return;
  }
  lines.text(' 0        0 ');
  lines.left(asBytes(link ?? '*').slice(0, 6), 6);
  lines.text('   ');
  lines.number(mss | 0, 5);
  lines.text(' ');
  lines.number(window | 0, 6);
  lines.text(' ');
  lines.number(irtt | 0, 0);
}
