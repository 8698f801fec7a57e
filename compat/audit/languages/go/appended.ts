import { named, type Tree } from '../strings/tree.ts';

/** Whether a call of append() adds to a list that stays under its name: `words = append(words, ...)`. */
export function isKept(call: Tree): boolean {
  const [list, statement] = call.ancestors();
  const left = statement?.field('left');
  return left != null && list !== undefined && growsBy(left, list);
}

/** Whether what stands on the right of an assignment adds to the list on its left. */
export function growsBy(left: Tree, right: Tree): boolean {
  const [[target, more], [call, another]] = [named(left), named(right)];
  if (target === undefined || more !== undefined || another !== undefined || call?.field('function')?.text() !== 'append') return false;
  return named(call.field('arguments') ?? call)[0]?.text() === target.text();
}
