import type { Dialect, Growth, Routine } from './dialect.ts';
import { type Reach, reachOf } from './reaching.ts';
import { query, type Span, spanOf, type Tree } from './tree.ts';

/** A place where a name is read or written. */
export interface Occurrence {
  readonly node: Tree;
  readonly at: number;
  /** The routines around it, innermost first. */
  readonly scopes: readonly number[];
  /** What is written there. */
  readonly write?: { readonly value: Tree | undefined; readonly grows: Growth | undefined; readonly reach: Reach };
}

/** What is added to what a name holds; not sure where another branch adds something else. */
export interface Grown {
  readonly value: Tree;
  readonly sure: boolean;
}

/** The names of a program, found as they are asked for. */
export interface Names {
  /** Where the name that a node is stands as well. */
  occurrences(node: Tree): readonly Occurrence[];
  /** Where a routine's parameter is read. */
  readsOf(parameter: string, routine: Routine): readonly Tree[];
  /** What was last written to the name that a node is, and what was added since. */
  written(node: Tree): { readonly value: Tree | undefined; readonly growths: readonly Grown[]; readonly sure: boolean } | undefined;
  growths(node: Tree, since: number): readonly Grown[];
  /** Where a value that is written at a node may be read. */
  readers(target: Tree): readonly Tree[];
  routines(name: string): readonly Routine[];
  /** Where a routine's name stands. */
  mentions(name: string): readonly Tree[];
  routineAround(node: Tree): Routine | undefined;
  /** Where the innermost routine begins that a place of the text is in; undefined outside of all. */
  routineOf(place: number): number | undefined;
  /** The nodes around one, as long as there is patience: a text that is made to have no end of them is not followed for ever. */
  around(node: Tree): readonly Tree[];
}

/** More names than this are not followed in one file. */
const MOST = 400;
/** As many nodes around others are looked at in one file. */
const PATIENCE = 100_000;

/** The names of a program; each is looked for when it is first asked for. */
export function namesOf(root: Tree, dialect: Dialect): Names {
  const { kinds } = dialect;
  const byKey = new Map<string, readonly Occurrence[]>();
  let patience = PATIENCE;
  let routineList: Map<string, Routine[]> | undefined;
  let spans: readonly Span[] | undefined;

  const keyed = (key: string): readonly Occurrence[] => {
    const there = byKey.get(key);
    if (there !== undefined) return there;
    if (byKey.size >= MOST) return [];
    const nodes = dialect.named?.(root, key) ?? root.findAll(query(kinds.names, patternOf(key))).filter((node) => dialect.keptAs(node) === key);
    const found = nodes.map((node) => occurrence(node, key, dialect));
    byKey.set(key, found);
    return found;
  };
  const occurrences = (node: Tree) => {
    const key = dialect.keptAs(node);
    return key === undefined ? [] : keyed(key);
  };
  const visible = (from: Occurrence, to: Occurrence, all: readonly Occurrence[]) => {
    const home = from.scopes[0];
    if (home !== undefined) return to.scopes.includes(home);
    return !all.some(({ write, scopes }) => write !== undefined && !write.grows && scopes[0] !== undefined && to.scopes.includes(scopes[0]));
  };
  const growths = (node: Tree, since: number) => {
    const all = occurrences(node);
    const here = find(all, node);
    return oneOfEach(all.filter((o) => o.write?.grows && o.at > since && o.at < spanOf(node).start && (here === undefined || o.scopes[0] === here.scopes[0])));
  };
  const routines = (name: string) => {
    if (routineList === undefined) {
      routineList = new Map();
      for (const node of root.findAll(query(kinds.routines))) {
        const routine = dialect.routine(node);
        if (routine === undefined) continue;
        const same = routineList.get(routine.name);
        if (same === undefined) routineList.set(routine.name, [routine]);
        else same.push(routine);
      }
    }
    return routineList.get(name) ?? [];
  };

  return {
    occurrences,
    growths,
    routines,
    written: (node) => {
      const all = occurrences(node);
      const here = find(all, node);
      if (here === undefined) return undefined;
      const writes = all.filter((o) => o.write !== undefined && !o.write.grows && o.at !== here.at && visible(o, here, all));
      const before = writes.filter(({ at, scopes }) => at < here.at || scopes[0] !== here.scopes[0]);
      const last = before.at(-1);
      if (last === undefined) return undefined;
      return { value: last.write?.value, growths: growths(node, last.at), sure: writes.length === 1 };
    },
    readers: (target) => {
      const all = occurrences(target);
      const from = find(all, target);
      if (from === undefined) return [];
      const reads = all.filter((o) => o.node.id() !== target.id() && (o.write === undefined || o.write.grows));
      const isLater = (o: Occurrence) => o.at > from.at || o.scopes[0] !== from.scopes[0] || dialect.keptAs(target)?.startsWith('.') === true;
      const seen = reads.filter((o) => visible(from, o, all) && isLater(o));
      const reached = reachedFrom(from, all);
      return (seen.length > 0 || from.scopes.length === 0 ? seen : reads.filter((o) => o.scopes[0] !== from.scopes[0]))
        .filter((o) => o.write === undefined && reached(o))
        .map(({ node }) => node);
    },
    readsOf: (parameter, { node }) => {
      const { start, end } = spanOf(node);
      return keyed(parameter)
        .filter(({ at, write }) => at > start && at < end && write === undefined)
        .map((o) => o.node);
    },
    mentions: (name) => root.findAll(query(kinds.names, `(^|[.>:@])${escaped(name)}$`)),
    around: (node) => {
      if (patience <= 0) return [];
      const found = node.ancestors();
      patience -= found.length;
      return found;
    },
    routineAround: (node) => {
      const around = node.ancestors().find((ancestor) => kinds.routines.includes(ancestor.kind()));
      return around === undefined ? undefined : dialect.routine(around);
    },
    routineOf: (place) => {
      spans ??= root.findAll(query(kinds.routines)).map(spanOf);
      return spans.reduce<number | undefined>((inner, { start, end }) => (start <= place && place < end && start >= (inner ?? 0) ? start : inner), undefined);
    },
  };
}

/** What is written at some places; where one branch or another writes, the first. */
function oneOfEach(all: readonly Occurrence[]): readonly Grown[] {
  const taken: { at: number; value: Tree; sure: boolean; beside: readonly Span[] }[] = [];
  for (const { at, write } of all) {
    if (write?.value === undefined) continue;
    const first = taken.filter(({ beside }) => beside.some(({ start, end }) => start <= at && at < end));
    for (const other of first) other.sure = false;
    if (first.length === 0) taken.push({ at, value: write.value, sure: true, beside: write.reach.beside });
  }
  return taken;
}

/** What the texts of a name's nodes match. */
export function patternOf(key: string): string {
  return key.startsWith('.') ? `(^|[.>:@$])${escaped(key.slice(1))}$` : `^${escaped(key)}$`;
}

function find(all: readonly Occurrence[], node: Tree): Occurrence | undefined {
  const id = node.id();
  const at = spanOf(node).start;
  return all.find((o) => o.at === at && o.node.id() === id);
}

/** Whether what is written at a place can be what is read at another: nothing else is sure to be written between, and no other branch is taken. */
function reachedFrom({ at, write }: Occurrence, all: readonly Occurrence[]): (read: Occurrence) => boolean {
  if (write === undefined) return () => true;
  const over = all.flatMap((o) => (o.write !== undefined && !o.write.grows && o.at > at ? [o.write.reach] : []));
  return (read) => !over.some(({ from, to }) => from <= read.at && read.at < to) && !write.reach.beside.some(({ start, end }) => start <= read.at && read.at < end);
}

function occurrence(node: Tree, key: string, dialect: Dialect): Occurrence {
  const ancestors = node.ancestors();
  const bounds = key.startsWith('.') ? dialect.kinds.classes : dialect.kinds.routines;
  const scopes = ancestors.filter((ancestor) => bounds.includes(ancestor.kind())).map((ancestor) => ancestor.id());
  const base = { node, at: spanOf(node).start, scopes };
  for (let index = 0; index < Math.min(5, ancestors.length); index++) {
    const around = ancestors[index] as Tree;
    const statement = dialect.statement(around);
    if (statement.is !== 'assign' && statement.is !== 'loop') continue;
    const position = statement.targets.findIndex((target) => target.id() === node.id());
    if (position < 0) continue;
    const reach = reachOf(around, ancestors.slice(index + 1), statement.is === 'loop' ? statement.over : undefined, dialect);
    if (statement.is === 'loop') return { ...base, write: { value: undefined, grows: undefined, reach } };
    const value = statement.values.length === statement.targets.length ? statement.values[position] : undefined;
    return { ...base, write: { value, grows: statement.grows, reach } };
  }
  return base;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
