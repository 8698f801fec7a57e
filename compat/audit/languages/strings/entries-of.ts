import type { Entry } from './dialect.ts';
import type { Tree } from './tree.ts';

/** The entries of a table, by the names of their keys. What has not both halves is none. */
export function entriesOf(pairs: readonly Tree[], nameOf: (key: Tree) => string, halvesOf: (pair: Tree) => readonly (Tree | null)[] = keyAndValue): Entry[] {
  return pairs.flatMap((pair) => {
    const [key, value] = halvesOf(pair);
    return key == null || value == null ? [] : [{ key: nameOf(key), value }];
  });
}

const keyAndValue = (pair: Tree) => [pair.field('key'), pair.field('value')];
