import type { Query, Tree } from '../strings/tree.ts';

const NAMES: Query = { rule: { any: [{ kind: 'variable' }, { kind: 'element' }, { kind: 'word' }] } };

let count = 0;

/** A node of a tree that is built here, for a language without a grammar. */
export class BuiltNode implements Tree {
  parent: BuiltNode | undefined;
  private readonly number = ++count;
  private readonly fields = new Map<string, BuiltNode>();
  private readonly nodes: BuiltNode[] = [];
  type: string;
  start: number;
  end: number;
  readonly source: string;
  /** Under what a name is kept: `$x`, `%x`, `.key`. */
  label: string | undefined;
  /** Of a quoted text: what stands between its quotes, and whether variables are put into it. */
  content: { readonly start: number; readonly end: number; readonly interpolates: boolean } | undefined;

  constructor(type: string, start: number, end: number, source: string, label?: string) {
    this.type = type;
    this.start = start;
    this.end = end;
    this.source = source;
    this.label = label;
  }

  /** Puts a node inside; undefined is left out. */
  add(node: BuiltNode | undefined, field?: string): this {
    if (node === undefined) return this;
    node.parent = this;
    this.nodes.push(node);
    if (field !== undefined) this.fields.set(field, node);
    if (this.type === 'heredoc') return this;
    if (node.start < this.start) this.start = node.start;
    if (node.end > this.end) this.end = node.end;
    return this;
  }

  id(): number {
    return this.number;
  }

  kind(): string {
    return this.type;
  }

  text(): string {
    return this.source.slice(this.start, this.end);
  }

  /** The text between the quotes, of what has some. */
  inner(): string {
    return this.content === undefined ? this.text() : this.source.slice(this.content.start, this.content.end);
  }

  range(): { start: { index: number }; end: { index: number } } {
    return { start: { index: this.start }, end: { index: this.end } };
  }

  ancestors(): BuiltNode[] {
    const found: BuiltNode[] = [];
    for (let node = this.parent; node !== undefined; node = node.parent) found.push(node);
    return found;
  }

  children(): BuiltNode[] {
    return this.nodes;
  }

  field(name: string): BuiltNode | null {
    return this.fields.get(name) ?? null;
  }

  /** Under what the value of a name is kept. */
  key(): string | undefined {
    return this.label ?? (this.type === 'word' ? this.text() : undefined);
  }

  private keys: Map<string, BuiltNode[]> | undefined;

  /** The names inside that are kept under a key. */
  named(key: string): readonly BuiltNode[] {
    if (this.keys === undefined) {
      this.keys = new Map();
      for (const node of this.findAll(NAMES)) {
        const own = node.key() ?? '';
        const same = this.keys.get(own);
        if (same === undefined) this.keys.set(own, [node]);
        else same.push(node);
      }
    }
    return this.keys.get(key) ?? [];
  }

  private index: Map<string, BuiltNode[]> | undefined;

  findAll({ rule }: Query): BuiltNode[] {
    this.index ??= indexed(this);
    const pattern = rule.regex === undefined ? undefined : new RegExp(rule.regex.replace('(?i)', ''), rule.regex.startsWith('(?i)') ? 'i' : '');
    const found = rule.any.flatMap(({ kind }) => this.index?.get(kind) ?? []).filter((node) => pattern?.test(node.label ?? node.inner()) ?? true);
    return found.sort((a, b) => a.start - b.start);
  }
}

/** The nodes inside of one, by their kinds. */
function indexed(root: BuiltNode): Map<string, BuiltNode[]> {
  const found = new Map<string, BuiltNode[]>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const same = found.get(node.type);
    if (same === undefined) found.set(node.type, [node]);
    else same.push(node);
    for (const child of node.children()) open.push(child);
  }
  return found;
}
