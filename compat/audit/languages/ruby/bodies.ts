import type { Routine, Statement } from '../strings/dialect.ts';
import { holds, named, type Tree } from '../strings/tree.ts';

/** A method with its parameters. */
export function routine(node: Tree): Routine | undefined {
  const parameters = node.field('parameters');
  const names = parameters === null ? [] : named(parameters).map((each) => ({ name: (each.field('name') ?? each).text().replace(/^\*+/, ''), rest: /splat/.test(each.kind()) }));
  return { node, name: node.field('name')?.text() ?? '', parameters: names };
}

/** The last expression of a method is what it gives back, also where it is that of a branch. */
export function valueOfBody(body: Tree, inner: Tree): Statement | undefined {
  switch (body.kind()) {
    case 'body_statement':
      return isLast(body, inner) && /method$/.test(body.ancestors()[0]?.kind() ?? '') ? { is: 'return' } : undefined;
    case 'then':
    case 'else':
      return isLast(body, inner) ? { is: 'around' } : undefined;
    case 'if':
    case 'unless':
    case 'elsif':
    case 'case':
    case 'when':
      return named(body).some((branch) => /^(?:then|else|elsif|when)$/.test(branch.kind()) && holds(branch, inner)) ? { is: 'around' } : undefined;
    default:
      return undefined;
  }
}

function isLast(body: Tree, inner: Tree): boolean {
  const last = named(body).at(-1);
  return last !== undefined && holds(last, inner);
}
