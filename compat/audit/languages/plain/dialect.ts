import { BuiltNode } from '../built/node.ts';
import { partsOf } from '../built/parts.ts';
import { branchOf } from '../strings/branch-of.ts';
import type { Argument, Call, Dialect, Expression, Growth, Routine, Runner, Statement } from '../strings/dialect.ts';
import { entriesOf } from '../strings/entries-of.ts';
import type { Tree } from '../strings/tree.ts';

/** What one of these languages calls what the readers look for. */
export interface Names {
  runnerOf(call: Call): Runner | 'none' | undefined;
  /** What a call comes to, where it is no more than an expression: a template that is filled, a list. */
  meaning(call: Call): Expression | undefined;
  /** How a method of this name adds its argument to a list. */
  readonly grows?: Readonly<Record<string, Growth>>;
  /** A function that adds its last argument to its first. */
  readonly adds?: string;
}

/** How a language writes what the readers look for, on the tree of parse.ts. */
export function dialectOf({ runnerOf, meaning, grows = {}, adds }: Names): Dialect {
  const expression = (node: Tree): Expression => {
    if (node.kind() !== 'call') return read(node);
    const call = calledBy(node);
    return call === undefined ? { is: 'other' } : (meaning(call) ?? call);
  };
  const statement = (node: Tree): Statement => {
    if (node.kind() !== 'call') return told(node);
    const call = calledBy(node);
    const value = call?.arguments.at(-1)?.value;
    if (call === undefined || value === undefined) return { is: 'end' };
    if (call.callee === adds && call.arguments.length > 1) return grown(call.arguments[0]?.value, value, 'item');
    return Object.hasOwn(grows, call.name) ? grown(call.receiver, value, grows[call.name] ?? 'item') : { is: 'end' };
  };
  return {
    kinds: { strings: ['string'], names: ['word', 'element'], numbers: ['number'], routines: ['routine'], classes: [], calls: ['call'] },
    expression,
    statement,
    routine,
    keptAs: (node) => (node instanceof BuiltNode ? node.key() : undefined),
    named: (root, key) => (root instanceof BuiltNode ? root.named(key) : []),
    conditions: (node, inner) =>
      node.kind() === 'if' || node.kind() === 'conditional' ? branchOf(node.field('condition'), node.field('consequence') ?? node.field('first'), inner) : undefined,
    runnerOf,
  };
}

function grown(target: Tree | undefined, value: Tree, grows: Growth): Statement {
  return target === undefined ? { is: 'end' } : { is: 'assign', targets: [target], values: [value], grows };
}

function read(node: Tree): Expression {
  const children = node.children();
  switch (node.kind()) {
    case 'string':
      return { is: 'text', parts: partsOf(node) };
    case 'number':
      return { is: 'number', value: Number(node.text().replaceAll('_', '')) };
    case 'concatenation':
      return { is: 'join', parts: children };
    case 'either':
      return { is: 'either', options: children };
    case 'conditional':
      return { is: 'either', options: children.slice(1) };
    case 'group':
      return children.length === 1 && children[0] !== undefined ? { is: 'same', inner: children[0] } : { is: 'other' };
    case 'list': {
      if (!children.some((child) => child.kind() === 'pair')) return { is: 'list', items: children };
      return { is: 'table', entries: entriesOf(children, (key) => (key.kind() === 'group' ? (key.children()[0] ?? key) : key).text().replace(/^(['"])(.*)\1$/s, '$2')) };
    }
    case 'word':
      return { is: 'name', name: (node instanceof BuiltNode ? node.key() : undefined) ?? node.text() };
    case 'element': {
      const table = node.field('table');
      return table === null ? { is: 'other' } : { is: 'member', table, key: node instanceof BuiltNode ? node.label?.slice(1) : undefined };
    }
    default:
      return { is: 'other' };
  }
}

/** A call as it is written. */
function calledBy(node: Tree): Call | undefined {
  const name = node.field('name');
  if (name === null) return undefined;
  const values = (node.field('arguments')?.children() ?? []).map((each): Argument => {
    const [key, value] = [each.field('key'), each.field('value')];
    return each.kind() === 'pair' && key !== null && value !== null ? { keyword: key.text(), value } : { value: each };
  });
  const receiver = name.kind() === 'element' ? name.field('table') : null;
  const last = (name instanceof BuiltNode ? name.label?.replace('.', '') : undefined) ?? name.text();
  const callee = name.text().replace(/\s+/g, '').slice(0, 100);
  return { is: 'call', callee, name: last.slice(0, 80), ...(receiver === null ? {} : { receiver }), arguments: values };
}

const AROUND: ReadonlySet<string> = new Set(['arguments', 'pair', 'several', 'string']);

function told(node: Tree): Statement {
  switch (node.kind()) {
    case 'assignment': {
      const [left, right] = [node.field('left'), node.field('right')];
      if (left === null || right === null) return { is: 'end' };
      const [targets, values] = [left, right].map((side) => (side.kind() === 'several' ? side.children() : [side])) as [Tree[], Tree[]];
      return { is: 'assign', targets, values, grows: node.field('grows') === null ? undefined : 'more' };
    }
    case 'return':
      return { is: 'return' };
    case 'loop': {
      const [target, over] = [node.field('target'), node.field('over')];
      return target === null || over === null ? { is: 'end' } : { is: 'loop', targets: [target], over };
    }
    default:
      return { is: AROUND.has(node.kind()) ? 'around' : 'end' };
  }
}

/** A function with the names of its parameters, be there types before or behind them. */
function routine(node: Tree): Routine {
  const inside = /^\(([\s\S]*)\)$/.exec(node.field('parameters')?.text() ?? '')?.[1] ?? '';
  const names = inside.split(',').map((each) => ({ name: (/(\w+)\s*$/.exec(each.replace(/[:=][\s\S]*$/, '').trim())?.[1] ?? '').trim(), rest: each.includes('...') }));
  return { node, name: node.field('name')?.text() ?? '', parameters: names.filter(({ name }) => name !== 'self') };
}
