import type { Dialect } from './dialect.ts';
import type { Choices } from './evaluate.ts';
import type { Tree } from './tree.ts';

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
