import type { Condition } from './dialect.ts';
import { holds, type Tree } from './tree.ts';

/** Under which condition a node is reached that stands in one of two branches; undefined where it stands in the condition itself. */
export function branchOf(condition: Tree | null | undefined, consequence: Tree | null | undefined, inner: Tree): Condition | undefined {
  if (condition == null || holds(condition, inner)) return undefined;
  return { text: condition.text(), not: consequence == null || !holds(consequence, inner) };
}
