import { assigned } from '../strings/assigned.ts';
import type { Growth, Routine, Statement } from '../strings/dialect.ts';
import { named, type Tree } from '../strings/tree.ts';

const AROUND = new Set(['argument_list', 'keyword_argument', 'pair', 'interpolation', 'typed_parameter', 'string', 'with_item', 'with_clause', 'as_pattern', 'format_expression']);

/** Where a value goes in Python. */
export function statement(node: Tree): Statement {
  const kind = node.kind();
  switch (kind) {
    case 'assignment':
    case 'augmented_assignment':
      return assignment(node, kind === 'augmented_assignment' ? 'more' : undefined);
    case 'named_expression':
    case 'default_parameter':
    case 'typed_default_parameter':
      return assigned(node.field('name'), node.field('value'));
    case 'return_statement':
    case 'yield':
      return { is: 'return' };
    case 'for_statement':
    case 'for_in_clause':
      return loop(node);
    case 'call':
      return growth(node);
    default:
      return { is: AROUND.has(kind) ? 'around' : 'end' };
  }
}

function assignment(node: Tree, grows: Growth | undefined): Statement {
  const [left, right] = [node.field('left'), node.field('right')];
  if (left === null || right === null) return { is: 'end' };
  if (right.kind() === 'assignment') {
    const inner = assignment(right, undefined);
    return inner.is === 'assign' ? { ...inner, targets: [left, ...inner.targets], values: [...inner.values, ...inner.values] } : inner;
  }
  const targets = targetsOf(left);
  const values = targets.length > 1 && ['expression_list', 'tuple', 'list'].includes(right.kind()) ? named(right) : [right];
  return { is: 'assign', targets, values, grows };
}

function targetsOf(node: Tree): Tree[] {
  return ['pattern_list', 'tuple_pattern', 'list_pattern', 'tuple', 'expression_list'].includes(node.kind()) ? named(node).flatMap(targetsOf) : [node];
}

function loop(node: Tree): Statement {
  const [left, over] = [node.field('left'), node.field('right')];
  return left === null || over === null ? { is: 'end' } : { is: 'loop', targets: targetsOf(left), over };
}

/** `words.append(...)`, `words.extend(...)`. */
function growth(node: Tree): Statement {
  const called = node.field('function');
  if (called?.kind() !== 'attribute' || !/^(append|extend|insert)$/.test(called.field('attribute')?.text() ?? '')) return { is: 'end' };
  const values = node.field('arguments');
  const value = values === null ? undefined : named(values).at(-1);
  return assigned(called.field('object'), value, called.field('attribute')?.text() === 'extend' ? 'more' : 'item');
}

/** `def name(parameters)`. */
export function routine(node: Tree): Routine | undefined {
  const [name, parameters] = [node.field('name'), node.field('parameters')];
  if (parameters === null) return undefined;
  const names = named(parameters).map((each) => {
    const inner = each.kind() === 'identifier' ? each : (each.field('name') ?? named(each)[0] ?? each);
    return { name: inner.text().replace(/^\*+/, ''), rest: /splat/.test(each.kind()) || /^\*/.test(inner.text()) };
  });
  const isMethod = node
    .ancestors()
    .slice(0, 3)
    .some((around) => around.kind() === 'class_definition');
  const own = isMethod && /^(self|cls|this|klass)$/.test(names[0]?.name ?? '') ? names.slice(1) : names;
  return { node, name: name?.text() ?? '', parameters: own, isMethod };
}
