import { setImmediate } from 'node:timers/promises';
import { auditBatch, type Batch, type BatchReport } from './batch.ts';
import { rescued } from './rescue.ts';
import { type Outcome, type Thread, type Threads, threadOf } from './thread.ts';

/** Batches that a thread has at hand beside the one it works on: it never waits for the walk. */
const AT_HAND = 2;

/**
 * The reports of batches, in the order of the batches, made by threads; by none, in this one. Batches are taken as threads become free, so memory
 * grows with neither the tree nor what waits. Where a thread dies of a file, that file is said and the others are read.
 */
export async function* reportsOf(batches: Iterable<Batch>, threads: Threads | undefined): AsyncGenerator<BatchReport> {
  if (threads === undefined) {
    for (const batch of batches) {
      yield auditBatch(batch);
      // Only then does what the grammars keep outside of the heap go: a megabyte for each file.
      await setImmediate();
    }
    return;
  }
  const pool = poolOf(threads);
  try {
    yield* inOrder(batches, pool);
  } finally {
    await pool.end();
  }
}

async function* inOrder(batches: Iterable<Batch>, pool: Pool): AsyncGenerator<BatchReport> {
  const source = batches[Symbol.iterator]();
  const early = new Map<number, BatchReport>();
  let wanted = 0;
  for (;;) {
    // So many at most wait for one that takes long.
    for (let next = pool.free(); next !== undefined && early.size < MOST_EARLY; next = pool.free()) {
      const { done, value } = source.next();
      if (done) break;
      next.give(value);
    }
    if (pool.running() === 0) return;
    for (const report of await pool.reports()) early.set(report.number, report);
    for (let report = early.get(wanted); report !== undefined; report = early.get(wanted)) {
      early.delete(wanted++);
      yield report;
    }
  }
}

const MOST_EARLY = 1024;

interface Pool {
  /** A thread that can take a batch. */
  free(): Thread | undefined;
  running(): number;
  /** What has come in, as soon as there is something. */
  reports(): Promise<readonly BatchReport[]>;
  end(): Promise<void>;
}

function poolOf({ count, program }: Threads): Pool {
  const inbox: BatchReport[] = [];
  let wake = () => {};
  let rescuing = 0;
  let failure: Error | undefined;
  const threads: Thread[] = [];
  const settle = async (thread: Thread, outcome: Outcome) => {
    if ('report' in outcome) inbox.push(outcome.report);
    else if (outcome.left.length === 0) failure = new Error(`a thread of the audit ended: ${outcome.why}`);
    else {
      // It died of the first of its batches; the others did not come to their turn.
      const [first, ...rest] = outcome.left;
      threads.splice(threads.indexOf(thread), 1, start());
      for (const batch of rest) (threads.find((one) => one.waiting() <= AT_HAND) ?? (threads[0] as Thread)).give(batch);
      if (first !== undefined) {
        rescuing++;
        inbox.push(await rescued(first, program));
        rescuing--;
      }
    }
    wake();
  };
  const start = (): Thread => {
    const thread: Thread = threadOf(program, (outcome) => void settle(thread, outcome));
    return thread;
  };
  while (threads.length < count) threads.push(start());
  return {
    free: () => threads.filter((thread) => thread.waiting() < AT_HAND).sort((a, b) => a.waiting() - b.waiting())[0],
    running: () => rescuing + inbox.length + threads.reduce((sum, thread) => sum + thread.waiting(), 0),
    reports: async () => {
      while (inbox.length === 0 && failure === undefined) await new Promise<void>((resolve) => (wake = resolve));
      if (failure !== undefined) throw failure;
      return inbox.splice(0);
    },
    end: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}
