import { assigned, takenApart } from '../strings/assigned.ts';
import { branchOf } from '../strings/branch-of.ts';
import type { Argument, Call, Condition, Dialect, Expression, Routine, Statement } from '../strings/dialect.ts';
import { entriesOf } from '../strings/entries-of.ts';
import { type LiteralKinds, partsOf } from '../strings/literal-parts.ts';
import { named, type Tree } from '../strings/tree.ts';
import { runnerOf } from './runners.ts';

/** How JavaScript and TypeScript write what the readers look for. */
export const dialect: Dialect = {
  kinds: {
    strings: ['string', 'template_string'],
    names: ['identifier', 'member_expression', 'property_identifier'],
    numbers: ['number'],
    routines: ['function_declaration', 'function_expression', 'arrow_function', 'method_definition', 'generator_function_declaration'],
    classes: ['class_declaration', 'class'],
    calls: ['call_expression', 'new_expression'],
    patterns: ['regex'],
  },
  expression,
  statement,
  routine,
  keptAs,
  conditions,
  runnerOf,
};

const literal: LiteralKinds = { text: new Set(['string_fragment']), escape: new Set(['escape_sequence']), holes: new Set(['template_substitution']) };

function expression(node: Tree): Expression {
  switch (node.kind()) {
    case 'string':
      return { is: 'text', parts: partsOf(node, literal) };
    case 'template_string':
      return { is: 'text', parts: partsOf(node, literal), ...tagOf(node) };
    case 'binary_expression': {
      const [left, right, operator] = [node.field('left'), node.field('right'), node.field('operator')?.text()];
      if (left === null || right === null) return { is: 'other' };
      if (operator === '+') return { is: 'join', parts: [left, right] };
      return operator === '||' || operator === '??' ? { is: 'either', options: [left, right] } : { is: 'other' };
    }
    case 'parenthesized_expression':
    case 'await_expression':
    case 'as_expression':
    case 'satisfies_expression':
    case 'non_null_expression':
    case 'spread_element': {
      const [inner] = named(node);
      return inner === undefined ? { is: 'other' } : { is: 'same', inner, spread: node.kind() === 'spread_element' };
    }
    case 'array':
      return { is: 'list', items: named(node) };
    case 'object':
      return { is: 'table', entries: entriesOf(named(node), unquoted) };
    case 'ternary_expression': {
      const [first, second] = [node.field('consequence'), node.field('alternative')];
      return first === null || second === null ? { is: 'other' } : { is: 'either', options: [first, second] };
    }
    case 'identifier':
    case 'property_identifier':
      return { is: 'name', name: node.text() };
    case 'member_expression': {
      const [object, name] = [node.field('object'), node.field('property')];
      return object === null || name === null ? { is: 'other' } : { is: 'name', name: name.text(), receiver: object };
    }
    case 'number':
      return { is: 'number', value: Number(node.text().replace(/_/g, '')) };
    case 'subscript_expression': {
      const [table, key] = [node.field('object'), node.field('index')];
      return table === null ? { is: 'other' } : { is: 'member', table, key: key?.kind() === 'string' || key?.kind() === 'number' ? unquoted(key) : undefined };
    }
    case 'call_expression':
    case 'new_expression':
      return called(node);
    default:
      return { is: 'other' };
  }
}

/** $`...` of zx, execa's and Bun's, runs there and then. */
function tagOf(node: Tree): { runs?: string } {
  const [around] = node.ancestors();
  if (around?.kind() !== 'call_expression' || around.field('arguments')?.id() !== node.id()) return {};
  const tag = around.field('function')?.text() ?? '';
  return /^(?:\$|\$\$|Bun\.\$|execaCommand|sh|shell|cmd)(?:\(|$)/.test(tag) ? { runs: `${tag.slice(0, 20)}\`...\`` } : {};
}

function unquoted(node: Tree): string {
  return node.text().replace(/^['"`]|['"`]$/g, '');
}

function called(node: Tree): Expression {
  const target = node.field('function') ?? node.field('constructor');
  const list = node.field('arguments');
  if (target === null || list?.kind() === 'template_string') return { is: 'other' };
  const values = list === null ? [] : named(list).map((value): Argument => (value.kind() === 'spread_element' ? { value: named(value)[0] ?? value, spread: true } : { value }));
  const receiver = target.kind() === 'member_expression' ? target.field('object') : null;
  const name = receiver === null ? target.text() : (target.field('property')?.text() ?? '');
  const [first] = values;
  if (receiver !== null) {
    if (name === 'join' && receiver.text() !== 'path') return { is: 'join', parts: [receiver], ...(first === undefined ? {} : { between: first.value }) };
    if (name === 'join') return { is: 'same', inner: values.at(-1)?.value ?? receiver };
    if (name === 'split' && first?.value.kind() === 'string' && unquoted(first.value) === ' ') return { is: 'words', of: receiver };
    if (name === 'concat') return { is: 'join', parts: [receiver, ...values.map(({ value }) => value)] };
    if (/^(?:trim|toString|slice|filter)$/.test(name)) return { is: 'same', inner: receiver };
  }
  if (/^(?:util\.)?format$/.test(target.text()) && first !== undefined) return { is: 'format', style: '%', template: first.value, values: values.slice(1) };
  return {
    is: 'call',
    callee: target.text().replace(/\s+/g, '').slice(0, 100),
    name: name.slice(0, 80),
    ...(receiver === null ? {} : { receiver }),
    arguments: values,
  } satisfies Call;
}

const AROUND = new Set(['arguments', 'pair', 'template_substitution', 'string', 'template_string', 'spread_element']);

function statement(node: Tree): Statement {
  switch (node.kind()) {
    case 'variable_declarator':
    case 'assignment_pattern':
    case 'field_definition':
    case 'public_field_definition':
      return ofPattern(node.field('name') ?? node.field('left') ?? node.field('property'), node.field('value') ?? node.field('right'));
    case 'assignment_expression':
      return ofPattern(node.field('left'), node.field('right'));
    case 'augmented_assignment_expression':
      return assigned(node.field('left'), node.field('right'), 'more');
    case 'return_statement':
      return { is: 'return' };
    case 'for_in_statement': {
      const [left, over] = [node.field('left'), node.field('right')];
      return left === null || over === null ? { is: 'end' } : { is: 'loop', targets: [left], over };
    }
    case 'call_expression':
      return visited(node);
    default:
      return { is: AROUND.has(node.kind()) ? 'around' : 'end' };
  }
}

/** `words.push(...)`, `words.forEach((word) => ...)`. */
function visited(node: Tree): Statement {
  const target = node.field('function');
  if (target?.kind() !== 'member_expression') return { is: 'end' };
  const [receiver, name] = [target.field('object'), target.field('property')?.text() ?? ''];
  const [first] = named(node.field('arguments') ?? node);
  if (receiver === null || first === undefined) return { is: 'end' };
  if (/^(?:push|unshift)$/.test(name)) return assigned(receiver, first, 'item');
  if (!/^(?:forEach|map|some|every|find|filter|reduce)$/.test(name)) return { is: 'end' };
  const parameter = first.field('parameter') ?? named(first.field('parameters') ?? first)[0];
  return /function/.test(first.kind()) && parameter !== undefined ? { is: 'loop', targets: [parameter.field('pattern') ?? parameter], over: receiver } : { is: 'end' };
}

function routine(node: Tree): Routine | undefined {
  const [around] = node.ancestors();
  const name = node.field('name') ?? (around?.kind() === 'variable_declarator' ? around.field('name') : null) ?? (around?.kind() === 'pair' ? around.field('key') : null);
  const single = node.field('parameter');
  const names = single !== null ? [single] : named(node.field('parameters') ?? node);
  return {
    node,
    name: name?.text() ?? '',
    parameters: names.map((each) => ({
      name: (each.field('pattern') ?? each.field('left') ?? each).text().replace(/^\.+/, ''),
      rest: /rest/.test(each.kind()) || each.text().startsWith('...'),
    })),
  };
}

function keptAs(node: Tree): string | undefined {
  const kind = node.kind();
  if (kind === 'member_expression') return `.${node.field('property')?.text() ?? ''}`;
  if (kind === 'property_identifier') return /^(?:field_definition|public_field_definition)$/.test(node.ancestors()[0]?.kind() ?? '') ? `.${node.text()}` : undefined;
  return kind === 'identifier' ? node.text() : undefined;
}

function conditions(node: Tree, inner: Tree): Condition | undefined {
  const kind = node.kind();
  if (kind === 'switch_case') {
    const subject = node.ancestors()[1]?.field('value')?.text() ?? '';
    return { text: `${subject} ${node.field('value')?.text() ?? ''}`, not: false };
  }
  if (kind === 'pair') {
    const key = node.field('key')?.text() ?? '';
    return /^['"]?(?:darwin|win32|freebsd|openbsd|sunos|aix)['"]?$/.test(key) ? { text: `platform ${key}`, not: false } : undefined;
  }
  return /^(?:if_statement|ternary_expression)$/.test(kind) ? branchOf(node.field('condition'), node.field('consequence'), inner) : undefined;
}

/** `const [tool, words] = [...]`, or a plain name. */
function ofPattern(left: Tree | null, right: Tree | null): Statement {
  const parts = left?.kind() === 'array_pattern' && right?.kind() === 'array' ? takenApart(named(left), named(right)) : undefined;
  return parts ?? assigned(left, right);
}
