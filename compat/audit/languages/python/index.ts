import type { Language } from '../language.ts';
import { branchOf } from '../strings/branch-of.ts';
import type { Condition, Dialect } from '../strings/dialect.ts';
import { readProgram } from '../strings/read-program.ts';
import { asTree, query, type Tree } from '../strings/tree.ts';
import { syntaxOf } from '../syntax.ts';
import { expression } from './expression.ts';
import { mayHoldUse } from './may-hold-use.ts';
import { runnerOf } from './runners.ts';
import { routine, statement } from './statement.ts';

/** Python 2 and 3. */
export const python: Language = {
  name: 'python',
  mayHoldUse,
  read: (source) => readProgram(source, asTree(syntaxOf('python', source.text)), dialectOf(source.text)),
};

function dialectOf(text: string): Dialect {
  const mocksCall = /\bmock import [^\n]*\bcall\b/.test(text);
  return {
    ...dialect,
    runnerOf: (call) => (/(^|\.)mock\.call$/.test(call.callee) || (mocksCall && call.callee === 'call') ? 'none' : runnerOf(call)),
  };
}

const dialect: Dialect = {
  kinds: {
    strings: ['string'],
    names: ['identifier', 'attribute'],
    numbers: ['integer'],
    routines: ['function_definition', 'lambda'],
    classes: ['class_definition'],
    calls: ['call'],
  },
  expression,
  statement,
  routine,
  runnerOf,
  keptAs,
  conditions,
  imported: (root) =>
    root.findAll(query(['import_statement', 'import_from_statement'], 'netifaces|ifcfg|pythonwifi|iwlib|pynetlinux|ethtool|arptable|arp_table')).flatMap((node) => {
      const at = node.field('module_name') ?? node.field('name');
      return at === null ? [] : [{ name: at.text().split(/[. ]/)[0] ?? '', at }];
    }),
};

function keptAs(node: Tree): string | undefined {
  if (node.kind() === 'attribute') return `.${node.field('attribute')?.text() ?? ''}`;
  if (node.kind() !== 'identifier') return undefined;
  const [around] = node.ancestors();
  if (around?.kind() === 'attribute' && around.field('attribute')?.id() === node.id()) return undefined;
  if (around?.kind() === 'keyword_argument' && around.field('name')?.id() === node.id()) return undefined;
  return isClassMember(node) ? `.${node.text()}` : node.text();
}

/** A name of a class body is read as an attribute. */
function isClassMember(node: Tree): boolean {
  const [assignment, statement, block, around] = node.ancestors();
  return assignment?.kind() === 'assignment' && statement?.kind() === 'expression_statement' && block?.kind() === 'block' && around?.kind() === 'class_definition';
}

function conditions(node: Tree, inner: Tree): Condition | undefined {
  const kind = node.kind();
  if (kind === 'if_statement' || kind === 'elif_clause') return branchOf(node.field('condition'), node.field('consequence'), inner);
  if (kind !== 'conditional_expression') return undefined;
  const [first, condition] = node.children().filter((child) => !/^(if|else)$/.test(child.kind()));
  return branchOf(condition, first, inner);
}
