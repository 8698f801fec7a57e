import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Shard } from '../../src/model/audit-report.ts';
import type { FileReport } from './audit-file.ts';
import type { Batch } from './batch.ts';
import { type Found, type WalkWishes, walk } from './files/walk.ts';
import type { Wishes } from './judge.ts';
import { recognisePath } from './languages/recognise.ts';
import { reportsOf } from './pool.ts';
import type { Threads } from './thread.ts';

/** What is audited, and how. */
export interface AuditWishes extends Wishes, WalkWishes {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Where there are none, this one does the work. */
  readonly threads?: Threads;
  readonly shard?: Shard;
  /** Only these, absolute and without symbolic links. */
  readonly among?: ReadonlySet<string>;
}

/** A step of an audit: what some files had to say, and how far it is. */
export interface AuditStep {
  readonly reports: readonly FileReport[];
  readonly files: number;
  readonly languages: Readonly<Record<string, number>>;
}

/** Files a batch: few enough to keep all threads busy to the end, enough to make messages cheap. */
const BATCH = 64;
/** Files that a batch counts: on the way through a tree of pictures it must be said how far it is. */
const MOST_PASSED = 4096;

/** Of more paths than this, as a list of changed files has them, none is taken for the top of a tree. */
const MOST_ROOTS = 64;

/** Audits files and trees step by step, in the order of their names: what is done with is not kept. */
export async function* audit(wishes: AuditWishes): AsyncGenerator<AuditStep> {
  const { threads, rules, limitMs, paths } = wishes;
  const skipped: FileReport[] = [];
  const roots = paths.length > MOST_ROOTS ? [] : paths;
  const all = batches(found(wishes), skipped, { wishes: { ...(rules === undefined ? {} : { rules }), ...(limitMs === undefined ? {} : { limitMs }) }, roots });
  const [first, second] = [all.next(), all.next()];
  // One batch is done sooner than threads are started.
  for await (const { reports, files, languages } of reportsOf(chained([first, second], all), second.done ? undefined : threads))
    yield { reports: [...skipped.splice(0), ...reports], files, languages };
  if (skipped.length > 0) yield { reports: skipped, files: 0, languages: {} };
}

function* chained<T>(begun: readonly IteratorResult<T, void>[], rest: Iterable<T>): Generator<T> {
  for (const one of begun) if (!one.done) yield one.value;
  yield* rest;
}

/** Every file once: what is named inside of a folder that is named too comes where it is named. */
function* found({ paths, shard, among, ...wishes }: AuditWishes): Generator<Found> {
  const named = new Set(paths.map((path) => resolve(path)));
  let count = 0;
  for (const path of paths) {
    const isAmong = amongThese(path, among);
    const isElsewhere = elsewhere(path, named);
    for (const one of walk(path, wishes)) {
      if (isElsewhere(one.path) || !isAmong(one.path)) continue;
      if (shard === undefined || count++ % shard.of === shard.index - 1) yield one;
    }
  }
}

/** Whether what is found below a path is named by itself, or below another path that is. */
function elsewhere(path: string, named: ReadonlySet<string>): (found: string) => boolean {
  const top = resolve(path);
  if (named.size < 2) return () => false;
  return (found) => {
    for (let at = resolve(found); at.length > top.length; at = dirname(at)) if (named.has(at)) return true;
    return false;
  };
}

/** Whether what is found below a path is one of the wanted files: the path itself may lead through symbolic links. */
function amongThese(path: string, among: ReadonlySet<string> | undefined): (found: string) => boolean {
  if (among === undefined) return () => true;
  const real = realpathSync(path);
  return (found) => among.has(join(real, relative(path, found)));
}

/** What is not read goes to `skipped`; what a name alone says to be of no language is only counted. */
function* batches(files: Iterable<Found>, skipped: FileReport[], about: Pick<Batch, 'wishes' | 'roots'>): Generator<Batch, void> {
  let [number, passed, paths]: [number, number, string[]] = [0, 0, []];
  for (const one of files) {
    if ('skip' in one) skipped.push({ ...one, findings: [] });
    else {
      passed++;
      if (recognisePath(one.path) !== undefined) paths.push(one.path);
    }
    if (paths.length < BATCH && passed < MOST_PASSED && skipped.length < MOST_PASSED) continue;
    yield { number: number++, paths, files: passed, ...about };
    [passed, paths] = [0, []];
  }
  if (passed > 0) yield { number, paths, files: passed, ...about };
}
