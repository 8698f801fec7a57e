import { mannerOf } from './command-words.ts';
import type { Dialect } from './dialect.ts';
import type { Choices } from './evaluate.ts';
import { holds, type Tree } from './tree.ts';

/** What is known of a value on its way. */
export interface State {
  readonly choices: Choices;
  readonly through: readonly string[];
  /** The items that lists and tables around the value were entered with, outermost last. */
  readonly wraps: readonly Tree[];
  readonly depth: number;
}

/** The state in which a node is known to stand for a value. */
export function chosen(state: State, at: Tree, value: Tree, moves: boolean): State {
  return { ...state, choices: new Map(state.choices).set(at.id(), { value, moves: moves && state.through.length === 0 }) };
}

/** Whether a node is a list or a table, in parentheses or not. */
export function isSeveral(node: Tree, dialect: Dialect): boolean {
  const read = dialect.expression(node);
  return read.is === 'same' ? isSeveral(read.inner, dialect) : read.is === 'list' || read.is === 'table';
}

/** The value that goes to one of as many names, where a list is taken apart: `my ($tool, $words) = ('netstat', '-an')`. */
export function partOf(
  { targets, values }: { readonly targets: readonly Tree[]; readonly values: readonly Tree[] },
  inner: Tree,
  state: State,
): { readonly index: number; readonly state: State } {
  const index = values.findIndex((value) => holds(value, inner));
  const item = state.wraps.at(-1);
  if (index >= 0 || item === undefined || values.length !== targets.length) return { index, state };
  return { index: values.findIndex((value) => holds(value, item)), state: { ...state, wraps: state.wraps.slice(0, -1) } };
}

/** Whether a value is in a function of the program that looks for it: what that gives back is found where it is called. */
export function isInCheck({ through }: { readonly through: readonly string[] }): boolean {
  return mannerOf(/\w*$/.exec(through.at(-1) ?? '')?.[0] ?? '') === 'checks';
}
