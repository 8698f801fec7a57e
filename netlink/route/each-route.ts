import { emptyRow, ROUTE_GATEWAY, ROUTE_HOST, ROUTE_REJECT, ROUTE_UP, type RouteRow } from '../../src/operations/route/row.ts';
import { BY_GATEWAY, FLAGS_SHIFT, HOST, REJECT, type RouteTable, UP, WIDTH } from './decode-dump.ts';
import type { RoutedLink } from './links-by-index.ts';

/** By the bits of a table's flags: the same as RTF_*. */
const flagsByBits = Array.from(
  { length: 16 },
  (_, bits) => (bits & UP ? ROUTE_UP : 0) | (bits & BY_GATEWAY ? ROUTE_GATEWAY : 0) | (bits & HOST ? ROUTE_HOST : 0) | (bits & REJECT ? ROUTE_REJECT : 0),
);
const NO_FIGURES = { mss: 0, window: 0, irtt: 0 };

/** Hands over a table, always in the same row. A link that is gone by now has taken its routes with it. */
export function eachRoute({ count, numbers, figures }: RouteTable, links: ReadonlyMap<number, RoutedLink>, visit: (row: RouteRow) => void): void {
  const row = emptyRow();
  let [lastIndex, lastLink]: [number, string | null | undefined] = [0, null];
  for (let place = 0, at = 0; place < count; place++, at += WIDTH) {
    const index = numbers[at + 2] as number;
    if (index !== lastIndex) {
      lastIndex = index;
      lastLink = index === 0 ? null : links.get(index)?.name;
    }
    if (lastLink === undefined) continue;
    const lengthAndFlags = numbers[at + 4] as number;
    const { mss, window, irtt } = (figures.size === 0 ? undefined : figures.get(place)) ?? NO_FIGURES;
    row.destination = numbers[at] as number;
    row.prefixLength = lengthAndFlags & 0xff;
    row.gateway = numbers[at + 1] as number;
    row.link = lastLink;
    row.flags = flagsByBits[lengthAndFlags >>> FLAGS_SHIFT] as number;
    row.metric = numbers[at + 3] as number;
    row.mss = mss;
    row.window = window;
    row.irtt = irtt;
    visit(row);
  }
}
