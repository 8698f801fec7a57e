import type { Argument, Call } from './dialect.ts';
import type { Choices } from './evaluate.ts';
import type { Tree } from './tree.ts';

/** Where the value of an expression ends up. */
export type End = { readonly choices: Choices; readonly through: readonly string[] } & (
  | { readonly is: 'passed'; readonly node: Tree; readonly call: Call; readonly argument: Argument; readonly position: number; readonly wraps: number; readonly local: boolean }
  /** Kept under a name; `wraps` lists and tables are around it there. */
  | { readonly is: 'kept'; readonly name: string; readonly target: Tree; readonly value: Tree | undefined; readonly wraps: readonly Tree[] }
  /** In a list or a table that goes nowhere. */
  | { readonly is: 'listed'; readonly wraps: readonly Tree[] }
  /** A key of a table, or a name that is compared. */
  | { readonly is: 'idle'; readonly at: Tree }
  | { readonly is: 'returned'; readonly wraps: readonly Tree[] }
  | { readonly is: 'run'; readonly node: Tree; readonly how: string }
);

/** An end without the way that led there. */
export type Ending = End extends infer Each ? (Each extends End ? Omit<Each, 'choices' | 'through'> : never) : never;
