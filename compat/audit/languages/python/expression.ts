import type { Argument, Call, Expression, Part } from '../strings/dialect.ts';
import { entriesOf } from '../strings/entries-of.ts';
import { named, spanOf, type Tree } from '../strings/tree.ts';

/** What a Python expression is. */
export function expression(node: Tree): Expression {
  switch (node.kind()) {
    case 'string':
      return { is: 'text', parts: partsOf(node) };
    case 'concatenated_string':
      return { is: 'join', parts: named(node) };
    case 'binary_operator':
      return operation(node);
    case 'parenthesized_expression':
    case 'await':
    case 'interpolation':
    case 'format_expression':
      return same(node);
    case 'list_splat':
      return same(node, true);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return { is: 'list', items: named(node) };
    case 'dictionary':
      return { is: 'table', entries: entriesOf(named(node), unquoted) };
    case 'identifier':
      return { is: 'name', name: node.text() };
    case 'attribute':
      return attribute(node);
    case 'integer':
      return { is: 'number', value: Number(node.text().replace(/[lL_]/g, '')) };
    case 'conditional_expression': {
      const [first, , last] = named(node);
      return first === undefined || last === undefined ? { is: 'other' } : { is: 'either', options: [first, last] };
    }
    case 'boolean_operator':
      return { is: 'either', options: named(node) };
    case 'subscript':
      return member(node);
    case 'call':
      return call(node);
    default:
      return { is: 'other' };
  }
}

function same(node: Tree, spread = false): Expression {
  const [inner] = named(node);
  return inner === undefined ? { is: 'other' } : { is: 'same', inner, spread };
}

function operation(node: Tree): Expression {
  const [left, right] = [node.field('left'), node.field('right')];
  if (left === null || right === null) return { is: 'other' };
  const operator = node.field('operator')?.text();
  if (operator === '+') return { is: 'join', parts: [left, right] };
  if (operator !== '%') return { is: 'other' };
  const filling = right.kind() === 'parenthesized_expression' ? (named(right)[0] ?? right) : right;
  if (filling.kind() === 'tuple') return { is: 'format', style: '%', template: left, values: named(filling).map((value) => ({ value })) };
  if (filling.kind() === 'dictionary') {
    return { is: 'format', style: '%', template: left, values: entriesOf(named(filling), unquoted).map(({ key, value }) => ({ keyword: key, value })) };
  }
  return { is: 'format', style: '%', template: left, values: [{ value: filling }] };
}

function unquoted(node: Tree): string {
  return node.kind() === 'string' ? node.text().replace(/^\w*('''|"""|'|")|('''|"""|'|")$/g, '') : node.text();
}

function attribute(node: Tree): Expression {
  const [object, name] = [node.field('object'), node.field('attribute')];
  return object === null || name === null ? { is: 'other' } : { is: 'name', name: name.text(), receiver: object };
}

function member(node: Tree): Expression {
  const [table, key] = [node.field('value'), node.field('subscript')];
  if (table === null || key === null) return { is: 'other' };
  // plumbum looks for the program: local['ifconfig'].
  if (table.text() === 'local' && key.kind() === 'string') return { is: 'call', callee: 'local', name: 'which', arguments: [{ value: key }] };
  return { is: 'member', table, key: key.kind() === 'string' || key.kind() === 'integer' ? unquoted(key) : undefined };
}

function argumentsOf(node: Tree): Argument[] {
  const list = node.field('arguments');
  if (list === null) return [];
  if (list.kind() !== 'argument_list') return [{ value: list }];
  return named(list).flatMap((child): Argument[] => {
    if (child.kind() === 'keyword_argument') {
      const [name, value] = [child.field('name'), child.field('value')];
      return name === null || value === null ? [] : [{ keyword: name.text(), value }];
    }
    if (child.kind() === 'dictionary_splat') return [];
    return [child.kind() === 'list_splat' ? { value: named(child)[0] ?? child, spread: true } : { value: child }];
  });
}

/** Methods whose value is the text that they are called on, for what matters here. */
const SAME_TEXT = new Set(['encode', 'decode', 'strip', 'rstrip', 'lstrip', 'lower', 'expandtabs', 'copy', 'expanduser']);
/** Functions that give back what they are given. */
const SAME_VALUE = new Set([
  'int',
  'long',
  'c_int',
  'c_uint',
  'c_long',
  'c_ulong',
  'c_uint32',
  'c_uint64',
  'str',
  'list',
  'tuple',
  'bytes',
  'unicode',
  'to_bytes',
  'to_text',
  'to_native',
  'b',
  'u',
  'iter',
  'sorted',
  'reversed',
  'expandvars',
  'dedent',
  'realpath',
  'abspath',
]);

function call(node: Tree): Expression {
  const called = node.field('function');
  if (called === null) return { is: 'other' };
  const values = argumentsOf(node);
  const [first] = values;
  const callee = called.text().replace(/\s+/g, '');
  const dotted = called.kind() === 'attribute' ? called.field('object') : null;
  const name = dotted === null ? callee : (called.field('attribute')?.text() ?? '');
  if (dotted !== null) {
    if (name === 'format') return { is: 'format', style: '{', template: dotted, values };
    if (name === 'join' && values.length === 1 && first !== undefined && callee !== 'os.path.join') return { is: 'join', parts: [first.value], between: dotted };
    if (name === 'split' && callee === 'shlex.split' && first !== undefined) return { is: 'words', of: first.value };
    if ((name === 'split' || name === 'splitlines') && values.length === 0) return { is: 'words', of: dotted };
    if (name === 'split' && values.length === 1 && first?.value.kind() === 'string' && unquoted(first.value) === ' ') return { is: 'words', of: dotted };
    if (SAME_TEXT.has(name)) return { is: 'same', inner: callee === 'os.path.expanduser' && first !== undefined ? first.value : dotted };
  }
  if (/^(?:os\.)?path\.join$/.test(callee) && values.length > 1) {
    const last = values.at(-1);
    if (last !== undefined) return { is: 'same', inner: last.value };
  }
  if (callee === 'dict' && values.length > 0 && values.every(({ keyword }) => keyword !== undefined))
    return { is: 'table', entries: values.map(({ keyword = '', value }) => ({ key: keyword, keyAt: value, value })) };
  if (SAME_VALUE.has(name) && values.length > 0 && first !== undefined) return { is: 'same', inner: first.value };
  return { is: 'call', callee: callee.slice(0, 120), name, ...(dotted === null ? {} : { receiver: dotted }), arguments: values } satisfies Call;
}

/** The parts of a literal: its text up to each escape, and what stands in braces. */
function partsOf(node: Tree): Part[] {
  const isRaw = /^[a-z]*r/i.test(
    node
      .text()
      .slice(0, 3)
      .replace(/['"].*/s, ''),
  );
  const parts: Part[] = [];
  for (const child of node.children()) {
    if (child.kind() === 'interpolation') {
      const [hole] = named(child);
      if (hole !== undefined) parts.push({ hole, ...spanOf(child) });
    } else if (child.kind() === 'string_content') parts.push(...contentOf(child, isRaw));
  }
  return parts;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '', '\\': '\\', "'": "'", '"': '"' };

function contentOf(node: Tree, isRaw: boolean): Part[] {
  const { start, end } = spanOf(node);
  const text = node.text();
  const parts: Part[] = [];
  const plain = (from: number, to: number) => {
    if (to > from) parts.push({ start: start + from, end: start + to, text: text.slice(from, to), asWritten: true });
  };
  let from = 0;
  if (!isRaw) {
    for (const match of text.matchAll(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[0-7]{1,3}|[\s\S])/g)) {
      plain(from, match.index);
      from = match.index + match[0].length;
      parts.push({ start: start + match.index, end: start + from, text: ESCAPES[match[0].slice(1)] ?? match[0], asWritten: false });
    }
  }
  plain(from, end - start);
  return parts;
}
