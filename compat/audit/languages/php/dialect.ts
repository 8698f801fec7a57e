import { assigned } from '../strings/assigned.ts';
import type { Argument, Call, Dialect, Expression, Routine, Statement } from '../strings/dialect.ts';
import { entriesOf } from '../strings/entries-of.ts';
import { type LiteralKinds, partsOf } from '../strings/literal-parts.ts';
import { patternOf } from '../strings/names.ts';
import { named, query, type Tree } from '../strings/tree.ts';
import { conditions } from './conditions.ts';
import { runnerOf } from './runners.ts';
import { takenApart } from './taken-apart.ts';

/** How PHP writes what the readers look for. */
export const dialect: Dialect = {
  kinds: {
    strings: ['string', 'encapsed_string', 'heredoc', 'nowdoc', 'shell_command_expression'],
    names: ['variable_name', 'name', 'member_access_expression', 'class_constant_access_expression', 'scoped_property_access_expression'],
    numbers: ['integer'],
    routines: ['function_definition', 'method_declaration', 'anonymous_function', 'arrow_function'],
    classes: ['class_declaration'],
    calls: ['function_call_expression', 'member_call_expression', 'scoped_call_expression'],
  },
  expression,
  statement,
  routine,
  keptAs,
  named: (root, key) => {
    const names = root.findAll(query(dialect.kinds.names, patternOf(key))).filter((node) => keptAs(node) === key);
    return /^\w+$/.test(key) ? [...definitions(root, key), ...names] : names;
  },
  conditions,
  runnerOf,
};

const VALUES = ['variable_name', 'member_access_expression', 'subscript_expression', 'dynamic_variable_name', 'member_call_expression', 'nullsafe_member_access_expression'];
const literal: LiteralKinds = {
  text: new Set(['string_content', 'heredoc_body', 'nowdoc_body', 'nowdoc_string', 'string_value']),
  escape: new Set(['escape_sequence']),
  holes: new Set(),
  bare: new Set(VALUES),
};

function expression(node: Tree): Expression {
  switch (node.kind()) {
    case 'string':
    case 'encapsed_string':
    case 'heredoc':
    case 'nowdoc':
      return { is: 'text', parts: partsOf(node, literal) };
    case 'shell_command_expression':
      return { is: 'text', parts: partsOf(node, literal), runs: '`...`' };
    case 'binary_expression':
      return operation(node);
    case 'parenthesized_expression':
    case 'error_suppression_expression':
    case 'cast_expression':
    case 'array_element_initializer': {
      const inner = named(node).at(-1);
      return inner === undefined || (node.kind() === 'array_element_initializer' && named(node).length > 1) ? { is: 'other' } : { is: 'same', inner };
    }
    case 'array_creation_expression': {
      const items = named(node);
      if (!items.some((item) => named(item).length > 1)) return { is: 'list', items };
      return { is: 'table', entries: entriesOf(items, (key) => keyOf(key) ?? key.text(), named) };
    }
    case 'conditional_expression': {
      const options = named(node).slice(1);
      return { is: 'either', options };
    }
    case 'variable_name':
    case 'name':
      return { is: 'name', name: node.text() };
    case 'member_access_expression':
    case 'class_constant_access_expression':
    case 'scoped_property_access_expression':
      return { is: 'name', name: named(node).at(-1)?.text() ?? node.text() };
    case 'integer':
      return { is: 'number', value: Number(node.text()) };
    case 'subscript_expression': {
      const [table, key] = named(node);
      return table === undefined ? { is: 'other' } : { is: 'member', table, key: key === undefined ? undefined : keyOf(key) };
    }
    case 'function_call_expression':
    case 'member_call_expression':
    case 'scoped_call_expression':
    case 'object_creation_expression':
      return called(node);
    default:
      return { is: 'other' };
  }
}

function operation(node: Tree): Expression {
  const [left, right] = [node.field('left'), node.field('right')];
  const operator = node.field('operator')?.text();
  if (left === null || right === null) return { is: 'other' };
  if (operator === '.' || operator === '+') return { is: 'join', parts: [left, right] };
  return operator === '??' || operator === '||' || operator === 'or' ? { is: 'either', options: [left, right] } : { is: 'other' };
}

function keyOf(node: Tree): string | undefined {
  return /^(?:string|encapsed_string|integer)$/.test(node.kind()) ? node.text().replace(/^['"]|['"]$/g, '') : undefined;
}

function called(node: Tree): Expression {
  const made = node.kind() === 'object_creation_expression' ? named(node).find((child) => /^(?:qualified_)?name$/.test(child.kind())) : undefined;
  const name = (node.field('function') ?? node.field('name') ?? made)?.text().replace(/^.*\\/s, '') ?? '';
  const receiver = node.field('object') ?? node.field('scope');
  const list = node.field('arguments') ?? (made === undefined ? null : (named(node).find((child) => child.kind() === 'arguments') ?? null));
  const values = list === null ? [] : named(list).map(argument);
  const [first, second] = values;
  if (receiver === null && first !== undefined) {
    if (/^v?sprintf$/.test(name)) return { is: 'format', style: '%', template: first.value, values: values.slice(1) };
    if (/^(?:implode|join)$/.test(name) && second !== undefined) return { is: 'join', parts: [second.value], between: first.value };
    if (/^(?:escapeshellcmd|escapeshellarg|trim|rtrim|strtolower|strval)$/.test(name)) return { is: 'same', inner: first.value };
  }
  const callee = receiver === null ? name : `${receiver.text().slice(0, 60)}->${name}`;
  return { is: 'call', callee, name, ...(receiver === null ? {} : { receiver }), arguments: values } satisfies Call;
}

function argument(node: Tree): Argument {
  const [keyword, value] = [node.field('name'), named(node).at(-1) ?? node];
  if (value.kind() === 'variadic_unpacking') return { value: named(value)[0] ?? value, spread: true };
  return keyword === null || keyword.id() === value.id() ? { value } : { keyword: keyword.text(), value };
}

const AROUND = new Set(['arguments', 'argument', 'array_element_initializer', 'heredoc_body', 'string_content', 'variadic_unpacking']);

function statement(node: Tree): Statement {
  switch (node.kind()) {
    case 'assignment_expression':
    case 'augmented_assignment_expression': {
      const [left, right] = [node.field('left'), node.field('right')];
      if (left === null || right === null) return { is: 'end' };
      const isAppended = left.kind() === 'subscript_expression' && named(left).length === 1;
      const target = isAppended ? (named(left)[0] ?? left) : left;
      return takenApart(left, right) ?? { is: 'assign', targets: [target], values: [right], grows: isAppended ? 'item' : node.kind().startsWith('augmented') ? 'more' : undefined };
    }
    case 'const_element':
    case 'property_element':
      return assigned(named(node)[0], named(node)[1]);
    case 'simple_parameter':
      return assigned(node.field('name'), node.field('default_value'));
    case 'function_call_expression':
      return defined(node);
    case 'return_statement':
      return { is: 'return' };
    case 'foreach_statement': {
      const [over, each] = named(node);
      return over === undefined || each === undefined ? { is: 'end' } : { is: 'loop', targets: each.kind() === 'pair' ? named(each).slice(1) : [each], over };
    }
    default:
      return { is: AROUND.has(node.kind()) ? 'around' : 'end' };
  }
}

/** Where `define()` gives a value to a constant. */
function definitions(root: Tree, key: string): Tree[] {
  return root.findAll(query(['function_call_expression'], `^define\\s*\\(\\s*.${key}.\\s*,`)).flatMap((call) => {
    const written = defined(call);
    return written.is === 'assign' ? written.targets : [];
  });
}

/** `define('NAME', value)`, `array_push($words, ...)`. */
function defined(node: Tree): Statement {
  const [first, second] = named(node.field('arguments') ?? node).map((each) => named(each).at(-1) ?? each);
  switch (node.field('function')?.text()) {
    case 'define':
      return assigned(first === undefined ? undefined : named(first)[0], second);
    case 'array_push':
      return assigned(first, second, 'item');
    default:
      return { is: 'end' };
  }
}

function routine(node: Tree): Routine | undefined {
  const parameters = node.field('parameters');
  const names = parameters === null ? [] : named(parameters).map((each) => ({ name: each.field('name')?.text() ?? '', rest: each.kind() === 'variadic_parameter' }));
  return { node, name: node.field('name')?.text() ?? '', parameters: names, isMethod: node.kind() === 'method_declaration' };
}

function keptAs(node: Tree): string | undefined {
  const kind = node.kind();
  const [around] = node.ancestors();
  if (kind === 'variable_name') return around?.kind() === 'property_element' ? `.${node.text().replace('$', '')}` : node.text();
  if (kind === 'string_content') return node.text();
  if (kind === 'name') {
    if (/^(?:const_element|argument|binary_expression|array_element_initializer)$/.test(around?.kind() ?? '')) return isClassConstant(node) ? `.${node.text()}` : node.text();
    return undefined;
  }
  return /access_expression$/.test(kind) ? `.${named(node).at(-1)?.text().replace('$', '') ?? ''}` : undefined;
}

function isClassConstant(node: Tree): boolean {
  return node
    .ancestors()
    .slice(0, 3)
    .some((around) => around.kind() === 'declaration_list');
}
