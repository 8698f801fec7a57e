import { assigned } from '../strings/assigned.ts';
import type { Argument, Call, Dialect, Expression, Statement } from '../strings/dialect.ts';
import { entriesOf } from '../strings/entries-of.ts';
import { type LiteralKinds, partsOf } from '../strings/literal-parts.ts';
import { patternOf } from '../strings/names.ts';
import { named, query, spanOf, type Tree } from '../strings/tree.ts';
import { attributeOf, attributesOf } from './attributes.ts';
import { routine, valueOfBody } from './bodies.ts';
import { conditions } from './conditions.ts';
import { keptAs } from './names.ts';
import { runnerOf } from './runners.ts';

/** How Ruby writes what the readers look for, in one program. */
export function dialectOf(root: Tree): Dialect {
  const attributes = attributesOf(root);
  let documents: readonly (readonly [Tree, Tree])[] | undefined;
  const paired = () => {
    const bodies = root.findAll(query(['heredoc_body']));
    documents ??= root.findAll(query(['heredoc_beginning'])).flatMap((beginning, index) => (bodies[index] === undefined ? [] : [[beginning, bodies[index]] as const]));
    return documents;
  };
  return {
    ...dialect,
    origin: (literal) => (literal.kind() === 'heredoc_body' ? (paired().find(([, body]) => body.id() === literal.id())?.[0] ?? literal) : literal),
    named: (under, key) => {
      const own = under.findAll(query(dialect.kinds.names, patternOf(key))).filter((node) => keptAs(node) === key);
      if (!key.startsWith('.@') || !attributes.has(key.slice(2))) return own;
      const asked = under.findAll(query(['call'], patternOf(key.replace('@', '')))).filter((node) => attributeOf(node, attributes) === key);
      return [...own, ...asked].sort((a, b) => spanOf(a).start - spanOf(b).start);
    },
    keptAs: (node) => attributeOf(node, attributes) ?? keptAs(node),
    expression: (node) => {
      if (attributeOf(node, attributes) !== undefined) return { is: 'name', name: node.field('method')?.text() ?? '' };
      if (node.kind() !== 'heredoc_beginning') return expression(node);
      const body = paired().find(([beginning]) => beginning.id() === node.id())?.[1];
      return body === undefined ? { is: 'other' } : { is: 'text', parts: partsOf(body, literal) };
    },
  };
}

const dialect: Dialect = {
  kinds: {
    strings: ['string', 'subshell', 'heredoc_body', 'bare_string'],
    names: ['identifier', 'constant', 'instance_variable', 'class_variable', 'global_variable', 'scope_resolution'],
    numbers: ['integer'],
    routines: ['method', 'singleton_method'],
    classes: ['class', 'module'],
    calls: ['call'],
    patterns: ['regex'],
  },
  expression,
  statement,
  valueOfBody,
  routine,
  keptAs,
  conditions,
  runnerOf,
};

const literal: LiteralKinds = { text: new Set(['string_content', 'heredoc_content']), escape: new Set(['escape_sequence']), holes: new Set(['interpolation']) };

function expression(node: Tree): Expression {
  switch (node.kind()) {
    case 'string':
    case 'bare_string':
      return { is: 'text', parts: partsOf(node, literal) };
    case 'subshell':
      return { is: 'text', parts: partsOf(node, literal), runs: '`...`' };
    case 'chained_string':
      return { is: 'join', parts: named(node) };
    case 'binary':
      return operation(node);
    case 'array':
    case 'string_array':
    case 'right_assignment_list':
      return { is: 'list', items: named(node) };
    case 'hash':
      return { is: 'table', entries: entriesOf(named(node), (key) => keyOf(key) ?? key.text()) };
    case 'parenthesized_statements':
    case 'splat_argument': {
      const [inner, ...others] = named(node);
      return inner === undefined || others.length > 0 ? { is: 'other' } : { is: 'same', inner, spread: node.kind() === 'splat_argument' };
    }
    case 'conditional': {
      const [first, second] = [node.field('consequence'), node.field('alternative')];
      return first === null || second === null ? { is: 'other' } : { is: 'either', options: [first, second] };
    }
    case 'identifier':
    case 'constant':
    case 'instance_variable':
    case 'class_variable':
    case 'global_variable':
      return { is: 'name', name: node.text() };
    case 'scope_resolution':
      return { is: 'name', name: node.field('name')?.text() ?? node.text() };
    case 'integer':
      return { is: 'number', value: Number(node.text().replace(/_/g, '')) };
    case 'element_reference': {
      const [table, key] = named(node);
      return table === undefined ? { is: 'other' } : { is: 'member', table, key: key === undefined ? undefined : keyOf(key) };
    }
    case 'call':
      return called(node);
    default:
      return { is: 'other' };
  }
}

function operation(node: Tree): Expression {
  const [left, right] = [node.field('left'), node.field('right')];
  const operator = node.field('operator')?.text();
  if (left === null || right === null) return { is: 'other' };
  if (operator === '+') return { is: 'join', parts: [left, right] };
  if (operator === '||' || operator === 'or') return { is: 'either', options: [left, right] };
  if (operator !== '%') return { is: 'other' };
  return { is: 'format', style: '%', template: left, values: (right.kind() === 'array' ? named(right) : [right]).map((value) => ({ value })) };
}

function keyOf(node: Tree): string | undefined {
  return /^(?:string|simple_symbol|hash_key_symbol|integer)$/.test(node.kind()) ? node.text().replace(/^[:'"]|['"]$/g, '') : undefined;
}

/** Methods that give back what they are called on, for what matters here. */
const SAME = /^(?:freeze|strip|chomp|to_s|dup|shellescape|flatten|compact|to_a|squish|html_safe|force_encoding|encode)$/;

function called(node: Tree): Expression {
  const name = node.field('method')?.text() ?? '';
  const receiver = node.field('receiver');
  const list = node.field('arguments');
  const values = list === null ? [] : named(list).map(argument);
  const [first] = values;
  if (receiver !== null && SAME.test(name)) return { is: 'same', inner: receiver };
  if (receiver !== null && name === 'join') return { is: 'join', parts: [receiver], between: first?.value ?? receiver };
  if (receiver !== null && name === 'split' && values.length === 0) return { is: 'words', of: receiver };
  if (/^(?:Shellwords\.split|Shellwords\.shellsplit)$/.test(`${receiver?.text() ?? ''}.${name}`) && first !== undefined) return { is: 'words', of: first.value };
  if (receiver === null && /^(?:format|sprintf)$/.test(name) && first !== undefined) return { is: 'format', style: '%', template: first.value, values: values.slice(1) };
  if (first !== undefined && /^(?:abs_path|expand_path|realpath|shellescape|escape|String)$/.test(name)) return { is: 'same', inner: first.value };
  if (receiver?.text() === 'File' && name === 'join') return { is: 'same', inner: values.at(-1)?.value ?? receiver };
  const callee = receiver === null ? name : `${receiver.text().slice(0, 60)}.${name}`;
  return { is: 'call', callee, name, ...(receiver === null ? {} : { receiver }), arguments: values } satisfies Call;
}

function argument(node: Tree): Argument {
  if (node.kind() === 'pair') return { keyword: keyOf(node.field('key') ?? node) ?? '', value: node.field('value') ?? node };
  return node.kind() === 'splat_argument' ? { value: named(node)[0] ?? node, spread: true } : { value: node };
}

const AROUND = new Set(['argument_list', 'pair', 'interpolation', 'bare_string', 'block_argument']);

function statement(node: Tree): Statement {
  switch (node.kind()) {
    case 'assignment':
    case 'operator_assignment':
      return assignment(node);
    case 'optional_parameter':
    case 'keyword_parameter':
      return assigned(node.field('name'), node.field('value'));
    case 'return':
      return { is: 'return' };
    case 'body_statement':
      return { is: 'end' };
    case 'binary':
      return node.field('operator')?.text() === '<<' ? assigned(node.field('left'), node.field('right'), 'item') : { is: 'end' };
    case 'call':
      return visited(node);
    default:
      return { is: AROUND.has(node.kind()) ? 'around' : 'end' };
  }
}

function assignment(node: Tree): Statement {
  const [left, right] = [node.field('left'), node.field('right')];
  if (left === null || right === null) return { is: 'end' };
  const targets = left.kind() === 'left_assignment_list' ? named(left) : [left];
  const values = targets.length > 1 && /list|array/.test(right.kind()) ? named(right) : [right];
  const operator = node.field('operator')?.text() ?? '=';
  return { is: 'assign', targets, values, grows: /^(?:\+=|<<=)$/.test(operator) ? 'more' : undefined };
}

/** `words.each do |word|`, `words.push(...)`. */
function visited(node: Tree): Statement {
  const [name, receiver] = [node.field('method')?.text() ?? '', node.field('receiver')];
  if (receiver === null) return /^(?:optional_)?commands$/.test(name) ? provided(node) : { is: 'end' };
  if (/^(?:push|append|unshift)$/.test(name)) return assigned(receiver, named(node.field('arguments') ?? node)[0], 'item');
  const parameters = /^(?:each|map|collect|find|any\?|all\?|select|detect|each_with_index|inject)$/.test(name) ? node.field('block')?.field('parameters') : null;
  return parameters === null || parameters === undefined ? { is: 'end' } : { is: 'loop', targets: named(parameters), over: receiver };
}

/** `commands :brctl => 'brctl'`: a provider of Puppet says which programs its methods run. */
function provided(node: Tree): Statement {
  const pairs = named(node.field('arguments') ?? node).filter((child) => child.kind() === 'pair');
  return {
    is: 'assign',
    targets: pairs.flatMap((pair) => pair.field('key') ?? []),
    values: pairs.flatMap((pair) => pair.field('value') ?? []),
    grows: undefined,
  };
}
