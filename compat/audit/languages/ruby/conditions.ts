import { branchOf } from '../strings/branch-of.ts';
import type { Condition } from '../strings/dialect.ts';
import { holds, type Tree } from '../strings/tree.ts';

/** Under which condition a node is reached from the one around it. */
export function conditions(node: Tree, inner: Tree): Condition | undefined {
  const kind = node.kind();
  if (kind === 'call') return confined(node, inner);
  if (kind === 'when') {
    const pattern = node.children().find((child) => child.kind() === 'pattern');
    const subject = node.ancestors()[0]?.field('value')?.text() ?? '';
    return pattern === undefined || holds(pattern, inner) ? undefined : { text: `${subject} ${pattern.text()}`, not: false };
  }
  if (!/^(?:if|unless|elsif|if_modifier|unless_modifier|conditional)$/.test(kind)) return undefined;
  const branch = branchOf(node.field('condition'), node.field('consequence') ?? node.field('body'), inner);
  return branch === undefined ? undefined : { text: branch.text, not: branch.not !== kind.startsWith('unless') };
}

/** Facter's and Ohai's blocks for a system: `setcode` beside `confine :kernel => 'SunOS'`, `collect_data(:darwin) do`. */
function confined(node: Tree, inner: Tree): Condition | undefined {
  const block = node.field('block');
  if (block === null || !holds(block, inner)) return undefined;
  if (node.field('method')?.text() === 'collect_data') return { text: `platform ${node.field('arguments')?.text() ?? ''}`, not: false };
  const confines = /^\s*confine\s+(.*)$/m.exec(block.text().slice(0, 2000));
  return confines === null ? undefined : { text: `kernel ${confines[1] ?? ''}`, not: false };
}
