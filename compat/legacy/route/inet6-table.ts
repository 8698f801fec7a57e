import type { Route6Entry } from '../../../src/operations/route6/list-entries.ts';
import type { World } from '../world.ts';
import { reasonOf } from './described.ts';
import type { TableOptions } from './table-options.ts';
import { until, type Waiting } from './waiting.ts';

/** RTF_CACHE: a route that was made for one destination. Linux keeps them apart from the table since 4.15, and shows none. */
const CACHED = 0x1000000;

/** Flags in the order of their letters (linux/ipv6_route.h). */
const LETTERS: readonly (readonly [string, number])[] = [
  ['U', 0x1],
  ['!', 0x200],
  ['G', 0x2],
  ['H', 0x4],
  ['D', 0x10000],
  ['A', 0x40000],
  ['C', CACHED],
  ['a', 0x20000],
  ['e', 0x400000],
  ['m', 0x20],
  ['n', 0x200000],
  ['f', 0x2000000],
];
const LETTERS_BEFORE: readonly string[] = ['U', 'G', 'H', 'D', 'A', 'C'];

interface Texts {
  head: string;
  line(entry: Route6Entry, name: (address: string) => string): string;
}

const style210: Texts = {
  head: 'Destination                    Next Hop                   Flag Met Ref  Use If\n',
  line: ({ destination, prefixLength, gateway, metric, references, uses, flags, link }, name) =>
    `${`${name(destination)}/${prefixLength}`.padEnd(30)} ${name(gateway).padEnd(26)} ${letters(flags).padEnd(4)} ${String(metric | 0).padEnd(3)} ${references} ${String(uses).padStart(6)} ${link}\n`,
};

/** 1.60 left room for whole addresses, took the number of references for that of uses, and resolved no name. */
const style160: Texts = {
  head: 'Destination                                 Next Hop                                Flags Metric Ref    Use Iface\n',
  line: ({ destination, prefixLength, gateway, metric, references, uses, flags, link }) =>
    `${`${shown(destination)}/${prefixLength}`.padEnd(43)} ${shown(gateway).padEnd(39)} ${letters(flags, LETTERS_BEFORE).padEnd(5)} ${String(metric | 0).padEnd(6)} ${String(uses).padEnd(2)} ${String(references).padStart(7)} ${link.padEnd(8)}\n`,
};

/** The IPv6 routes of all tables, and the cache: who has no neighbours in /proc/net/ndisc, as no kernel since 2.4 has, shows the cached routes for it. */
export function* inet6Table(world: World, { numeric, fib, cache }: TableOptions): Waiting<number> {
  if (fib) {
    const status = yield* table(world, numeric, false);
    if (status !== 0) return status;
  }
  return cache ? yield* table(world, numeric, true) : 0;
}

function* table(world: World, numeric: boolean, cached: boolean): Waiting<number> {
  const outcome = world.run('route6.list-entries', {});
  if (!outcome.ok) {
    world.err(`/proc/net/ipv6_route: ${reasonOf(outcome)}\n`);
    world.out('INET6 (IPv6) not configured in this system.\n');
    return 1;
  }
  const texts = world.style === '1.60' ? style160 : style210;
  const entries = outcome.value.filter(({ flags }) => ((flags & CACHED) !== 0) === cached);
  const name = numeric || world.style === '1.60' ? shown : yield* namesOf(world, entries);
  world.out(`Kernel IPv6 routing ${cached ? 'cache' : 'table'}\n${texts.head}${entries.map((entry) => texts.line(entry, name)).join('')}`);
  return 0;
}

function* namesOf(world: World, entries: readonly Route6Entry[]): Waiting<(address: string) => string> {
  const names = new Map<string, string>([['::', '[::]']]);
  for (const { destination, gateway } of entries)
    for (const address of [destination, gateway]) if (!names.has(address)) names.set(address, (yield* until(world.names.hostOf(address))) ?? shown(address));
  return (address) => names.get(address) as string;
}

/** An IPv4 address inside is shown without what stands before it. */
function shown(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}

function letters(flags: number, known?: readonly string[]): string {
  return LETTERS.filter(([letter, bit]) => (flags & bit) !== 0 && (known === undefined || known.includes(letter)))
    .map(([letter]) => letter)
    .join('');
}
