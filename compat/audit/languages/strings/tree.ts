import type { SgNode } from '@ast-grep/napi';

/** As much of a syntax tree's node as the readers need: what tree-sitter gives, and what a reader without grammar builds by itself. */
export interface Tree {
  id(): number;
  kind(): string;
  text(): string;
  range(): { readonly start: { readonly index: number }; readonly end: { readonly index: number } };
  /** From the parent up to the root. */
  ancestors(): Tree[];
  children(): Tree[];
  field(name: string): Tree | null;
  findAll(rule: Query): Tree[];
}

/** The nodes of some kinds whose text matches. */
export interface Query {
  readonly rule: { readonly any: readonly { readonly kind: string }[]; readonly regex?: string };
}

/** A node of a grammar. Its types let a kind be a number, as the index of any object may be; each grammar's kinds are names. */
export function asTree(node: SgNode): Tree {
  return node as Tree;
}

/** The nodes of some kinds; with a pattern, those whose text it matches. */
export function query(kinds: readonly string[], regex?: string): Query {
  return { rule: { any: kinds.map((kind) => ({ kind })), ...(regex === undefined ? {} : { regex }) } };
}

/** From an offset up to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(node: Tree): Span {
  const { start, end } = node.range();
  return { start: start.index, end: end.index };
}

/** Whether one node's text stands within the other's. */
export function holds(outer: Tree, inner: Tree): boolean {
  const [a, b] = [spanOf(outer), spanOf(inner)];
  return a.start <= b.start && b.end <= a.end;
}

/** The children that are no punctuation. */
export function named(node: Tree): Tree[] {
  return node.children().filter((child) => /^[a-z_]\w*$/i.test(child.kind()) && child.kind() !== 'comment');
}
