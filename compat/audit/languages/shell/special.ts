import type { Core } from './core.ts';
import type { Field } from './fields.ts';
import type { Prefix } from './wrappers.ts';

/** What is done where nothing special is: the command as it is, and what stands behind a prefix. */
export interface Ordinary {
  readonly here: Core;
  unwrap(fields: readonly Field[], through: readonly string[], rebuilt?: boolean): readonly Core[];
  behind(prefix: Prefix): readonly Core[];
}

/** How a command whose operands are a command in a way of its own is taken apart. */
export type Special = (fields: readonly Field[], through: readonly string[], name: string, ordinary: Ordinary) => readonly Core[];
