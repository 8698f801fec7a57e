import type { Dialect } from './dialect.ts';
import { type Span, spanOf, type Tree } from './tree.ts';

/** What runs one of its parts, or a part again, or not at all. */
const BRANCHES =
  /^(?:if|unless|elif|elsif|else|case|when|switch|for|foreach|while|until|loop|do|try|begin|except|rescue|ensure|catch|finally|conditional|ternary|match|select|expression_case|boolean|logical)/;
/** What runs one of its parts and none of the others. */
const EITHER = /^(?:if|unless|elif|elsif|else_if|conditional|ternary)/;

/** Where a value is sure to stand that is written to a name, and where it cannot be. */
export interface Reach {
  /** Behind the statement that writes it. */
  readonly from: number;
  /** Up to the end of the branch or the function that it is written in. */
  readonly to: number;
  /** The branches beside those that it is written in. */
  readonly beside: readonly Span[];
}

/** The reach of what a statement writes; `around` is what stands around the statement, innermost first. */
export function reachOf(statement: Tree, around: readonly Tree[], loopsOver: Tree | undefined, { kinds }: Dialect): Reach {
  const { end } = spanOf(statement);
  const beside: Span[] = [];
  let to = loopsOver === undefined ? undefined : end;
  let inner = statement;
  for (const outer of around) {
    const kind = outer.kind();
    const ends = spanOf(outer).end;
    if (kinds.routines.includes(kind)) {
      to ??= ends;
      break;
    }
    if (BRANCHES.test(kind) && !isFirst(outer, inner)) {
      to ??= spanOf(inner).end;
      if (EITHER.test(kind)) beside.push({ start: spanOf(inner).end, end: ends });
    }
    inner = outer;
  }
  return { from: loopsOver === undefined ? end : spanOf(loopsOver).end, to: to ?? Number.POSITIVE_INFINITY, beside };
}

/** What is looked at in any case, before a branch is taken. */
function isFirst(outer: Tree, inner: Tree): boolean {
  const fields = /^(?:boolean|logical)/.test(outer.kind()) ? ['left'] : ['condition', 'initializer', 'value', 'over', 'right'];
  return fields.some((name) => outer.field(name)?.id() === inner.id());
}
