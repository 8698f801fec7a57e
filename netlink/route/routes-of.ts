import type { Route, RouteFlag } from '../../src/operations/route/list.ts';
import { BY_GATEWAY, FLAGS_SHIFT, HOST, REJECT, type RouteTable, UP, WIDTH } from './decode-dump.ts';
import type { RoutedLink } from './links-by-index.ts';

const FLAGS: readonly (readonly [RouteFlag, number])[] = [
  ['up', UP],
  ['gateway', BY_GATEWAY],
  ['host', HOST],
  ['reject', REJECT],
];
/** By the bits: routes share these lists, since there are only a few. */
const flagLists = Array.from({ length: 16 }, (_, bits) => Object.freeze(FLAGS.filter(([, bit]) => (bits & bit) !== 0).map(([name]) => name)));
const NO_FIGURES = { mss: 0, window: 0, irtt: 0 };

/** A table in words. A link that is gone by now has taken its routes with it. */
export function routesOf({ count, numbers, figures }: RouteTable, links: ReadonlyMap<number, RoutedLink>): Route[] {
  const text = addressTexts();
  const routes: Route[] = [];
  for (let place = 0; place < count; place++) {
    const at = place * WIDTH;
    const index = numbers[at + 2] ?? 0;
    const link = index === 0 ? null : links.get(index)?.name;
    if (link === undefined) continue;
    const gateway = numbers[at + 1] ?? 0;
    const lengthAndFlags = numbers[at + 4] ?? 0;
    const { mss, window, irtt } = figures.get(place) ?? NO_FIGURES;
    routes.push({
      destination: text.network(numbers[at] ?? 0, lengthAndFlags & 0xff),
      gateway: gateway === 0 ? null : text.address(gateway),
      link,
      flags: flagLists[lengthAndFlags >>> FLAGS_SHIFT] ?? [],
      metric: numbers[at + 3] ?? 0,
      mss,
      window,
      irtt,
    });
  }
  return routes;
}

/** Addresses as text, from halves that are made once: `10.9.` and `0.0/16`. A million networks are then a million concatenations, and no more. */
function addressTexts() {
  const heads: string[] = [];
  const tails: string[][] = [];
  const addresses = new Map<number, string>();
  const head = (half: number) => {
    heads[half] ??= `${half >>> 8}.${half & 0xff}.`;
    return heads[half];
  };
  return {
    network: (address: number, length: number): string => {
      if (length === 0) return 'default';
      const low = address & 0xffff;
      tails[length] ??= [];
      const ends = tails[length];
      ends[low] ??= `${low >>> 8}.${low & 0xff}/${length}`;
      return head(address >>> 16) + ends[low];
    },
    address: (address: number): string => {
      let text = addresses.get(address);
      if (text === undefined) {
        text = `${head(address >>> 16)}${(address >>> 8) & 0xff}.${address & 0xff}`;
        addresses.set(address, text);
      }
      return text;
    },
  };
}
