import { type Found, getopt, type LongOption } from '../getopt.ts';
import type { World } from '../world.ts';
import { addFamilies } from './families.ts';
import { version } from './usage.ts';

export interface RouteOptions {
  /** What was asked for, comma between; empty where nothing was. */
  families: string;
  /** -n, and -N, which means to have names and takes them away. */
  numeric: boolean;
  /** 1, 2 or 3 kinds of columns; 0 shows none: the number of -e, of which two bits are kept. */
  extend: number;
  fib: boolean;
  cache: boolean;
  help: boolean;
}

const FAMILY = 'family';
/** In their order: a long option cut short is the first that it fits, and those behind the twelfth are beyond what the tool believes to be the end. */
const families = ['ax25', 'x25', 'ip', 'ipx', 'appletalk', 'netrom', 'inet', 'inet6', 'ddp', 'rose', 'unix', 'bluetooth', 'tcpip'];
const FAMILIES_BELIEVED = 12;

const long: LongOption[] = [
  ...families.map((name): LongOption => ({ name, argument: 0, means: FAMILY })),
  ...(
    [
      ['extend', 'e'],
      ['verbose', 'v'],
      ['version', 'V'],
      ['numeric', 'n'],
      ['symbolic', 'N'],
    ] as const
  ).map(([name, means]): LongOption => ({ name, argument: 0, means })),
  { name: 'protocol', argument: 1, means: 'A' },
  { name: 'cache', argument: 0, means: 'C' },
  { name: 'fib', argument: 0, means: 'F' },
  { name: 'help', argument: 0, means: 'h' },
];

/** The options and what follows them, or the exit status where an option ends it all. */
export function readOptions(words: readonly string[], world: World): { options: RouteOptions; operands: string[] } | number {
  const letters = world.style === '1.60' ? 'A:eCFhnNVv?' : 'A:eCFhnN64Vv?';
  const { options: found, operands } = getopt(words, letters, long);
  const options: RouteOptions = { families: '', numeric: false, extend: 1, fib: false, cache: false, help: false };
  for (const one of found) {
    if (one.message !== undefined) world.err(`${world.program}: ${one.message}\n`);
    const status = take(one, options, world);
    if (status !== undefined) return status;
  }
  return { options: { ...options, extend: options.extend & 3, fib: options.fib || !options.cache }, operands };
}

/** The exit status, where the option leads to one at once. */
function take({ means, value = '', name = '' }: Found, options: RouteOptions, world: World): number | undefined {
  switch (means) {
    case 'n':
    case 'N':
      options.numeric = true;
      return undefined;
    case 'e':
      options.extend++;
      return undefined;
    case 'C':
      options.cache = true;
      return undefined;
    case 'F':
      options.fib = true;
      return undefined;
    case 'A':
      return takeFamilies(value, options, world);
    case '6':
      return takeFamilies('inet6', options, world);
    case '4':
      return takeFamilies('inet', options, world);
    case FAMILY:
      if (families.indexOf(name) < FAMILIES_BELIEVED) return takeFamilies(name, options, world);
      world.err("route.c: Internal Error `longopts 1 range'.\n");
      return undefined;
    case 'V':
      return version(world);
    case 'v':
      return undefined;
    default:
      options.help = true;
      return undefined;
  }
}

function takeFamilies(wanted: string, options: RouteOptions, world: World): number | undefined {
  const all = addFamilies(world, options.families, wanted);
  if (all === undefined) return 1;
  options.families = all;
  return undefined;
}
