import type { Dialect } from './dialect.ts';
import type { Tree } from './tree.ts';

/** Whether an item of a table or a list is what stands there under a key. */
export function keyFits(item: Tree, key: string | undefined, dialect: Dialect): boolean {
  if (key === undefined) return true;
  for (const around of item.ancestors().slice(0, 3)) {
    const table = dialect.expression(around);
    if (table.is === 'table') return table.entries.some((entry) => entry.key === key && entry.value.id() === item.id());
    if (table.is === 'list') return !/^\d+$/.test(key) || table.items[Number(key)]?.id() === item.id();
  }
  return true;
}
