import type { Source } from '../language.ts';
import type { Dialect } from './dialect.ts';
import { type Choices, evaluate } from './evaluate.ts';
import { type Gathered, gathered } from './gather.ts';
import { type Names, namesOf } from './names.ts';
import { branchOfOtherSystem, fileOfOtherSystem } from './other-systems.ts';
import type { Tree } from './tree.ts';
import type { Value } from './value.ts';

/** A program that is being read. */
export interface Program {
  readonly source: Source;
  readonly root: Tree;
  readonly dialect: Dialect;
  readonly names: Names;
  readonly found: Gathered;
  valueOf(node: Tree, choices: Choices): Value;
  /** Why what stands at a node must not be rewritten, as a part of a use. */
  systemAt(node: Tree): { readonly notReplaceable?: string };
}

export function programOf(source: Source, root: Tree, dialect: Dialect): Program {
  const names = namesOf(root, dialect);
  const ofFile = fileOfOtherSystem(source.path);
  return {
    source,
    root,
    dialect,
    names,
    found: gathered(),
    valueOf: (node, choices) => evaluate(node, choices, names, dialect),
    systemAt: (node) => {
      const reason = branchOfOtherSystem(node, dialect) ?? ofFile;
      return reason === undefined ? {} : { notReplaceable: reason };
    },
  };
}
