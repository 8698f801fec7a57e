import type { World } from '../world.ts';
import { type EditAction, edit } from './edit.ts';
import { E_OPTERR } from './exit.ts';
import type { Columns } from './inet-row.ts';
import { readOptions } from './options.ts';
import { tables } from './route-table.ts';
import { usage } from './usage.ts';
import type { Waiting } from './waiting.ts';

const actions: Readonly<Record<string, EditAction>> = { add: 'add', del: 'del', delete: 'del', flush: 'flush' };

/** `route` of net-tools. -net and -host would be options to getopt, so they lose their hyphen before, wherever they stand. */
export function* netTools(words: readonly string[], world: World): Waiting<number> {
  const read = readOptions(words.map(hidden), world);
  if (typeof read === 'number') return read;
  const { options, operands } = read;
  const { extend, numeric, fib, cache, help } = options;
  if (help) return options.families === '' ? usage(world, 0) : yield* edit(world, 'help', options.families, cache, []);
  const families = options.families || 'inet';
  const [verb, ...rest] = operands;
  if (verb === undefined) return yield* tables(world, families, { extend: extend as Columns, numeric, fib, cache });
  const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
  return action === undefined ? usage(world, E_OPTERR) : yield* edit(world, action, families, cache, rest);
}

/** The word as getopt is not to see it. */
export function hidden(word: string): string {
  return word === '-net' || word === '-host' ? `#${word.slice(1)}` : word;
}
