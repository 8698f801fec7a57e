import type { Part } from './dialect.ts';
import { spanOf, type Tree } from './tree.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

/** How a grammar names the parts of its literals. */
export interface LiteralKinds {
  /** Text as it stands there; it may have escapes inside. */
  readonly text: ReadonlySet<string>;
  readonly escape: ReadonlySet<string>;
  /** What stands around an expression that is put in: `#{...}`. */
  readonly holes: ReadonlySet<string>;
  /** Expressions that are put in without anything around them: `$name` in PHP. */
  readonly bare?: ReadonlySet<string>;
}

/** The parts of a string literal, as its children tell them. */
export function partsOf(node: Tree, kinds: LiteralKinds): Part[] {
  const parts: Part[] = [];
  for (const child of node.children()) {
    const kind = child.kind();
    const span = spanOf(child);
    if (kinds.text.has(kind)) {
      const inner = child.children();
      if (inner.length > 0) parts.push(...withLineEnds(child, partsOf(child, kinds)));
      else parts.push({ ...span, text: child.text(), asWritten: true });
    } else if (kinds.escape.has(kind)) parts.push({ ...span, text: unescaped(child.text()), asWritten: false });
    else if (kinds.holes.has(kind)) {
      const hole = child.children().find((inner) => /^[a-z_]/.test(inner.kind()));
      if (hole !== undefined) parts.push({ hole, ...span });
    } else if (kinds.bare?.has(kind)) parts.push({ hole: child, ...span });
  }
  return parts;
}

/** Where a grammar has each line of a here-document apart, the ends of the lines are in none of its nodes. */
function withLineEnds(body: Tree, parts: readonly Part[]): Part[] {
  const { start: begin } = spanOf(body);
  return parts.flatMap((part, nth) => {
    const from = parts[nth - 1]?.end ?? part.start;
    const between = body.text().slice(from - begin, part.start - begin);
    return /^\s*\n\s*$/.test(between) ? [{ start: from, end: part.start, text: between, asWritten: true }, part] : [part];
  });
}

function unescaped(text: string): string {
  return ESCAPES[text.slice(1)] ?? (text.length === 2 ? text.slice(1) : text);
}
