import { branchOf } from '../strings/branch-of.ts';
import type { Argument, Call, Condition, Dialect, Expression, Routine, Runner, Statement } from '../strings/dialect.ts';
import { entriesOf } from '../strings/entries-of.ts';
import { type LiteralKinds, partsOf } from '../strings/literal-parts.ts';
import { holds, named, type Tree } from '../strings/tree.ts';
import { growsBy, isKept } from './appended.ts';
import { systemOfFile } from './build-constraints.ts';

/** How Go writes what the readers look for. */
export const dialect: Dialect = {
  kinds: {
    strings: ['interpreted_string_literal', 'raw_string_literal'],
    names: ['identifier', 'field_identifier', 'selector_expression'],
    numbers: ['int_literal'],
    routines: ['function_declaration', 'method_declaration', 'func_literal'],
    classes: [],
    calls: ['call_expression'],
  },
  expression,
  statement,
  routine,
  keptAs,
  conditions,
  runnerOf,
  systemOfFile,
  // golang.org/x/sys/unix.
  wrappers: {
    'unix.IoctlGetEthtoolDrvinfo': 'SIOCETHTOOL',
    'unix.IoctlGetEthtoolTsInfo': 'SIOCETHTOOL',
    'unix.IoctlGetHwTstamp': 'SIOCGHWTSTAMP',
    'unix.IoctlSetHwTstamp': 'SIOCSHWTSTAMP',
    'unix.IoctlKCMClone': 'SIOCKCMCLONE',
    'unix.IoctlKCMAttach': 'SIOCKCMATTACH',
    'unix.IoctlKCMUnattach': 'SIOCKCMUNATTACH',
  },
};

const literal: LiteralKinds = { text: new Set(['interpreted_string_literal_content', 'raw_string_literal_content']), escape: new Set(['escape_sequence']), holes: new Set() };

function expression(node: Tree): Expression {
  switch (node.kind()) {
    case 'interpreted_string_literal':
    case 'raw_string_literal':
      return { is: 'text', parts: partsOf(node, literal) };
    case 'binary_expression': {
      const [left, right] = [node.field('left'), node.field('right')];
      return left === null || right === null || node.field('operator')?.text() !== '+' ? { is: 'other' } : { is: 'join', parts: [left, right] };
    }
    case 'parenthesized_expression':
    case 'literal_element':
    case 'variadic_argument':
    case 'expression_list': {
      const items = named(node);
      const [inner] = items;
      return inner === undefined || items.length > 1 ? { is: 'other' } : { is: 'same', inner, spread: node.kind() === 'variadic_argument' };
    }
    case 'composite_literal':
      return isCommand(node) ? made(node) : bodyOf(node);
    case 'literal_value':
      return isBodyOfCommand(node) ? { is: 'other' } : composite(node);
    case 'identifier':
    case 'field_identifier':
      return { is: 'name', name: node.text() };
    case 'selector_expression': {
      const [object, name] = [node.field('operand'), node.field('field')];
      return object === null || name === null ? { is: 'other' } : { is: 'name', name: name.text(), receiver: object };
    }
    // `var args []string`: there is nothing in it.
    case 'slice_type':
      return { is: 'list', items: [] };
    case 'int_literal':
      return { is: 'number', value: Number(node.text().replace(/_/g, '')) };
    case 'index_expression': {
      const [table, key] = [node.field('operand'), node.field('index')];
      return table === null ? { is: 'other' } : { is: 'member', table, key: key === null || !/literal/.test(key.kind()) ? undefined : key.text().replace(/["`]/g, '') };
    }
    case 'call_expression':
      return called(node);
    default:
      return { is: 'other' };
  }
}

function bodyOf(node: Tree): Expression {
  const inner = node.field('body');
  return inner === null ? { is: 'other' } : { is: 'same', inner };
}

function composite(body: Tree): Expression {
  const items = named(body);
  if (!items.some((item) => item.kind() === 'keyed_element')) return { is: 'list', items };
  return { is: 'table', entries: entriesOf(items, (key) => key.text().replace(/["`]/g, ''), named) };
}

function isCommand(node: Tree | undefined): boolean {
  return node?.field('type')?.text() === 'exec.Cmd';
}

function isBodyOfCommand(node: Tree): boolean {
  return node.kind() === 'literal_value' && isCommand(node.ancestors()[0]);
}

/** `exec.Cmd{Path: ..., Args: ...}`: a command that is made without a call. */
function made(node: Tree): Expression {
  const body = node.field('body');
  const read = body === null ? undefined : composite(body);
  const entries = read?.is === 'table' ? read.entries : [];
  return { is: 'call', callee: 'exec.Cmd', name: 'Cmd', arguments: entries.map(({ key, value }) => ({ keyword: key, value })) } satisfies Call;
}

function called(node: Tree): Expression {
  const target = node.field('function');
  if (target === null) return { is: 'other' };
  const values = named(node.field('arguments') ?? node).map(
    (value): Argument => (value.kind() === 'variadic_argument' ? { value: named(value)[0] ?? value, spread: true } : { value }),
  );
  const callee = target.text().replace(/\s+/g, '').slice(0, 100);
  const receiver = target.kind() === 'selector_expression' ? target.field('operand') : null;
  const [first, second] = values;
  if (first !== undefined) {
    if (callee === 'fmt.Sprintf') return { is: 'format', style: '%', template: first.value, values: values.slice(1) };
    if (callee === 'strings.Join' && second !== undefined) return { is: 'join', parts: [first.value], between: second.value };
    if (callee === 'strings.Fields' || (callee === 'strings.Split' && second?.value.text() === '" "')) return { is: 'words', of: first.value };
    if (callee === 'make' && first.value.kind() === 'slice_type') return { is: 'list', items: [] };
    if (callee === 'append' && isKept(node)) return { is: 'list', items: named(node.field('arguments') ?? node).slice(1) };
    if (callee === 'append' && second !== undefined) return { is: 'join', parts: values.map(({ value }) => value) };
    if (/^(?:uintptr|uint|int|uint32|uint64|int32|string|path\.Join|filepath\.Join|strings\.TrimSpace)$/.test(callee))
      return { is: 'same', inner: values.at(-1)?.value ?? first.value };
  }
  return { is: 'call', callee, name: target.field('field')?.text() ?? callee, ...(receiver === null ? {} : { receiver }), arguments: values } satisfies Call;
}

const AROUND = new Set(['argument_list', 'keyed_element', 'literal_element', 'expression_list', 'type_conversion_expression', 'unary_expression']);

function statement(node: Tree): Statement {
  switch (node.kind()) {
    case 'short_var_declaration':
    case 'assignment_statement': {
      const [left, right] = [node.field('left'), node.field('right')];
      if (left === null || right === null) return { is: 'end' };
      const [names, values] = [named(left), named(right)];
      // `out, err := f(x)`: an error is not what came out.
      const targets = names.length > values.length ? names.filter((name) => !/^(?:ok|err)$|Err$/.test(name.text())) : names;
      return { is: 'assign', targets, values, grows: node.field('operator')?.text() === '+=' || growsBy(left, right) ? 'more' : undefined };
    }
    case 'var_spec':
    case 'const_spec': {
      const value = node.field('value');
      const names = node.children().filter((child) => child.kind() === 'identifier');
      const type = node.field('type');
      if (value === null) return type?.kind() === 'slice_type' ? { is: 'assign', targets: names, values: names.map(() => type), grows: undefined } : { is: 'end' };
      return { is: 'assign', targets: names, values: named(value), grows: undefined };
    }
    case 'return_statement':
      return { is: 'return' };
    case 'range_clause': {
      const [left, over] = [node.field('left'), node.field('right')];
      return left === null || over === null ? { is: 'end' } : { is: 'loop', targets: named(left).slice(-1), over };
    }
    default:
      return { is: AROUND.has(node.kind()) || isBodyOfCommand(node) ? 'around' : 'end' };
  }
}

function routine(node: Tree): Routine | undefined {
  const names = named(node.field('parameters') ?? node).flatMap((each) =>
    each
      .children()
      .filter((child) => child.kind() === 'identifier')
      .map((child) => ({ name: child.text(), rest: each.kind() === 'variadic_parameter_declaration' })),
  );
  return { node, name: node.field('name')?.text() ?? '', parameters: names };
}

function keptAs(node: Tree): string | undefined {
  if (node.kind() === 'selector_expression') return `.${node.field('field')?.text() ?? ''}`;
  return node.kind() === 'identifier' ? node.text() : undefined;
}

function conditions(node: Tree, inner: Tree): Condition | undefined {
  if (node.kind() === 'expression_case') {
    const value = node.field('value');
    const subject = node.ancestors()[0]?.field('value')?.text() ?? '';
    return value === null || holds(value, inner) ? undefined : { text: `${subject} ${value.text()}`, not: false };
  }
  return node.kind() === 'if_statement' ? branchOf(node.field('condition'), node.field('consequence'), inner) : undefined;
}

const byCallee: Readonly<Record<string, Runner>> = {
  'exec.Command': { takes: 'words', captures: true },
  'exec.Cmd': { keyword: 'Args', captures: true },
  'exec.CommandContext': { takes: 'words', at: 1, captures: true },
  'syscall.Exec': { takes: 'path' },
  'unix.Exec': { takes: 'path' },
  'os.StartProcess': { takes: 'path' },
};

function runnerOf({ callee }: Call): Runner | undefined {
  return Object.hasOwn(byCallee, callee) ? byCallee[callee] : undefined;
}
