import { BuiltNode } from '../built/node.ts';
import { partsOf } from '../built/parts.ts';
import { assigned } from '../strings/assigned.ts';
import { branchOf } from '../strings/branch-of.ts';
import type { Argument, Call, Condition, Dialect, Expression, Statement } from '../strings/dialect.ts';
import { entriesOf } from '../strings/entries-of.ts';
import { holds, type Tree } from '../strings/tree.ts';
import { routine } from './routine.ts';
import { runnerOf } from './runners.ts';

/** How Perl writes what the readers look for, on the tree of parse.ts. */
export const dialect: Dialect = {
  kinds: {
    strings: ['string', 'heredoc', 'backticks'],
    names: ['variable', 'element', 'word'],
    numbers: ['number'],
    routines: ['routine'],
    classes: [],
    calls: ['call', 'method_call'],
    patterns: ['regex'],
  },
  expression,
  statement,
  routine,
  keptAs: (node) => (node instanceof BuiltNode ? node.key() : undefined),
  named: (root, key) => (root instanceof BuiltNode ? root.named(key) : []),
  conditions,
  runnerOf,
};

function expression(node: Tree): Expression {
  switch (node.kind()) {
    case 'string':
    case 'heredoc':
      return { is: 'text', parts: partsOf(node) };
    case 'backticks':
      return { is: 'text', parts: partsOf(node), runs: '`...`' };
    case 'concatenation':
      return { is: 'join', parts: node.children() };
    case 'list':
      return listed(node);
    case 'conditional':
      return { is: 'either', options: node.children().slice(1) };
    case 'either':
      return { is: 'either', options: node.children() };
    case 'variable':
    case 'word':
      return { is: 'name', name: node.text() };
    case 'element': {
      const table = node.field('table');
      return table === null ? { is: 'other' } : { is: 'member', table, key: node instanceof BuiltNode ? node.label?.slice(1) : undefined };
    }
    case 'number':
      return { is: 'number', value: Number(node.text().replace(/_/g, '')) };
    case 'same': {
      const inner = node.field('inner');
      return inner === null || inner.kind() === 'block' ? { is: 'other' } : { is: 'same', inner };
    }
    case 'call':
    case 'method_call':
      return called(node);
    default:
      return { is: 'other' };
  }
}

function listed(node: Tree): Expression {
  const items = node.children();
  if (items.some((item) => item.kind() === 'pair')) return { is: 'table', entries: entriesOf(items, unquoted) };
  const [only, ...others] = items;
  const around = node instanceof BuiltNode ? node.parent : undefined;
  const isList = others.length > 0 || !node.text().startsWith('(') || around?.type === 'loop' || (around?.type === 'assignment' && /^(?:my\s*)?[@(]/.test(around.text()));
  return only === undefined || isList ? { is: 'list', items } : { is: 'same', inner: only };
}

function unquoted(key: Tree): string {
  return key.text().replace(/^(['"])(.*)\1$/s, '$2');
}

function called(node: Tree): Expression {
  const name = (node.field('name')?.text() ?? '').replace(/^&/, '');
  const values = (node.field('arguments')?.children() ?? []).map(
    (value): Argument => (value.kind() === 'pair' ? { keyword: (value.field('key')?.text() ?? '').replace(/['"]/g, ''), value: value.field('value') ?? value } : { value }),
  );
  const file = node.field('file');
  const receiver = node.field('receiver') ?? (file?.kind() === 'block' ? (file.children()[0]?.children()[0] ?? null) : file);
  const [first, second] = values;
  if (receiver === null && values.length === 0) return { is: 'name', name };
  if (receiver === null && first !== undefined) {
    if (name === 'join') return { is: 'join', parts: values.slice(1).map(({ value }) => value), between: first.value };
    if (name === 'sprintf') return { is: 'format', style: '%', template: first.value, values: values.slice(1) };
    if (name === 'split' && second !== undefined) return { is: 'words', of: second.value };
    if (/^(?:lc|quotemeta|scalar|untaint|translate_filename)$/.test(name)) return { is: 'same', inner: first.value };
  }
  const callee = receiver === null ? name : `${receiver.text().slice(0, 60)}->${name}`;
  return { is: 'call', callee, name: name.slice(name.lastIndexOf(':') + 1), ...(receiver === null ? {} : { receiver }), arguments: values } satisfies Call;
}

const AROUND = new Set(['arguments', 'pair', 'string', 'prefixed']);

function statement(node: Tree): Statement {
  switch (node.kind()) {
    case 'assignment': {
      const [left, right] = [node.field('left'), node.field('right')];
      if (left === null || right === null) return { is: 'end' };
      const targets = left.kind() === 'list' ? left.children() : [left];
      const values = left.kind() === 'list' && right.kind() === 'list' ? right.children() : [right];
      return { is: 'assign', targets, values, grows: node.field('grows') === null ? undefined : 'more' };
    }
    case 'pair':
      return constant(node);
    case 'return':
      return { is: 'return' };
    case 'loop': {
      const [target, over] = [node.field('target'), node.field('over')];
      return over === null || target === null ? { is: 'end' } : { is: 'loop', targets: [target], over };
    }
    case 'call':
      return growth(node);
    default:
      return { is: AROUND.has(node.kind()) ? 'around' : 'end' };
  }
}

/** `use constant NAME => value`. */
function constant(pair: Tree): Statement {
  const isConstant = pair
    .ancestors()
    .slice(0, 2)
    .some((around) => around.kind() === 'constants');
  const [key, value] = [pair.field('key'), pair.field('value')];
  return isConstant && key !== null && value !== null ? { is: 'assign', targets: [key], values: [value], grows: undefined } : { is: 'around' };
}

/** `push @words, ...`. */
function growth(node: Tree): Statement {
  if (!/^(?:push|unshift)$/.test(node.field('name')?.text() ?? '')) return { is: 'end' };
  const [list, value] = node.field('arguments')?.children() ?? [];
  return assigned(list, value, 'item');
}

function conditions(node: Tree, inner: Tree): Condition | undefined {
  if (node.kind() === 'pair' || node.kind() === 'assignment') return keyed(node, inner);
  const branch = branchOf(node.field('condition'), node.field('consequence') ?? node.field('first'), inner);
  return branch === undefined ? undefined : { text: branch.text, not: branch.not !== (node.kind() === 'unless') };
}

/** What stands in a table under the name of a system is for that system: `freebsd => ...`, `$command{solaris} = ...`. */
function keyed(node: Tree, inner: Tree): Condition | undefined {
  const key = node.kind() === 'pair' ? node.field('key') : node.field('left');
  if (key === null || holds(key, inner) || (node.kind() === 'assignment' && key.kind() !== 'element')) return undefined;
  const named = /^['"]?(?:solaris|sunos|\w*bsd|darwin|mswin32|aix|hpux|irix)['"]?$|[{]\s*['"]?(?:solaris|sunos|\w*bsd|darwin|mswin32|aix|hpux|irix)['"]?\s*[}]/i.exec(key.text());
  return named === null ? undefined : { text: `$^O ${named[0]}`, not: false };
}
