import { holds, type Tree } from '../strings/tree.ts';

/** Under which condition a node is reached from the one around it. */
export function conditions(node: Tree, inner: Tree): { text: string; not: boolean } | undefined {
  const kind = node.kind();
  if (kind === 'case_statement') {
    const subject = node.ancestors()[1]?.field('condition')?.text() ?? '';
    return { text: `${subject} ${node.field('value')?.text() ?? ''}`, not: false };
  }
  if (!/^(?:if_statement|else_if_clause|conditional_expression)$/.test(kind)) return undefined;
  const condition = node.field('condition');
  if (condition === null || holds(condition, inner)) return undefined;
  const consequence = node.field('body');
  return { text: condition.text(), not: consequence === null || !holds(consequence, inner) };
}
