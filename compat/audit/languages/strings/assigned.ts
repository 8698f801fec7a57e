import type { Growth, Statement } from './dialect.ts';
import type { Tree } from './tree.ts';

/** A value that a target gets; the end of the way where one of the two is not there. */
export function assigned(target: Tree | null | undefined, value: Tree | null | undefined, grows?: Growth): Statement {
  return target == null || value == null ? { is: 'end' } : { is: 'assign', targets: [target], values: [value], grows };
}

/** `[tool, words] = ['netstat', '-rn']`: each name gets the value at its place, where there are as many. */
export function takenApart(names: readonly Tree[], values: readonly Tree[]): Statement | undefined {
  return names.length === values.length && names.length > 1 ? { is: 'assign', targets: names, values, grows: undefined } : undefined;
}
