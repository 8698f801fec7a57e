import { branchOf } from '../strings/branch-of.ts';
import type { Condition } from '../strings/dialect.ts';
import type { Tree } from '../strings/tree.ts';

/** Under which condition a node is reached from the one around it. */
export function conditions(node: Tree, inner: Tree): Condition | undefined {
  const kind = node.kind();
  if (kind === 'case_statement') {
    const subject = node.ancestors()[1]?.field('condition')?.text() ?? '';
    return { text: `${subject} ${node.field('value')?.text() ?? ''}`, not: false };
  }
  return /^(?:if_statement|else_if_clause|conditional_expression)$/.test(kind) ? branchOf(node.field('condition'), node.field('body'), inner) : undefined;
}
