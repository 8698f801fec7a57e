import type { Source } from '../language.ts';
import type { Dialect } from './dialect.ts';
import { type Choices, evaluate } from './evaluate.ts';
import { type Gathered, gathered } from './gather.ts';
import { type Names, namesOf } from './names.ts';
import { branchOfOtherSystem, fileOfOtherSystem } from './other-systems.ts';
import { saidOfOtherSystem } from './said-of-systems.ts';
import type { Tree } from './tree.ts';
import type { Value } from './value.ts';

/** A text or a pattern that may be looked for in what a command prints. */
export interface Searched {
  readonly node: Tree;
  readonly start: number;
}

/** A program that is being read. */
export interface Program {
  readonly source: Source;
  readonly root: Tree;
  readonly dialect: Dialect;
  readonly names: Names;
  readonly found: Gathered;
  /** What is looked for in routines, by their nodes; found once. */
  readonly searched: Map<number, readonly Searched[]>;
  valueOf(node: Tree, choices: Choices): Value;
  /** Why what stands at a node must not be rewritten, as a part of a use. */
  systemAt(node: Tree): { readonly notReplaceable?: string };
}

/** A program before its readers have looked at it. */
export function programOf(source: Source, root: Tree, language: Dialect): Program {
  const dialect: Dialect = { ...language, expression: remembered(language.expression), statement: remembered(language.statement) };
  const names = namesOf(root, dialect);
  const ofFile = language.systemOfFile?.(source) ?? fileOfOtherSystem(source.path);
  return {
    source,
    root,
    dialect,
    names,
    found: gathered(),
    searched: new Map(),
    valueOf: (node, choices) => evaluate(node, choices, names, dialect),
    systemAt: (node) => {
      const reason = branchOfOtherSystem(node, dialect) ?? ofFile ?? saidOfOtherSystem(node, source.text, dialect);
      return reason === undefined ? {} : { notReplaceable: reason };
    },
  };
}

/** A function of nodes that is asked once of each. */
function remembered<Answer>(ask: (node: Tree) => Answer): (node: Tree) => Answer {
  const answers = new Map<number, Answer>();
  return (node) => {
    const id = node.id();
    const known = answers.get(id);
    if (known !== undefined) return known;
    const answer = ask(node);
    answers.set(id, answer);
    return answer;
  };
}
