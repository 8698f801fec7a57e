import { Worker } from 'node:worker_threads';
import { auditBatch, type Batch, type BatchReport } from './batch.ts';

/** Batches that a thread has at hand beside the one it works on: it never waits for the walk. */
const AT_HAND = 2;

/**
 * The reports of batches, in the order of the batches, made by that many threads; by none, in this one. Batches are taken as threads become free, so memory
 * grows with neither the tree nor what waits.
 */
export async function* reportsOf(batches: Iterable<Batch>, threads: number): AsyncGenerator<BatchReport> {
  if (threads === 0) {
    for (const batch of batches) yield auditBatch(batch);
    return;
  }
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./worker.js', import.meta.url)));
  try {
    yield* inOrder(batches, workers);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function* inOrder(batches: Iterable<Batch>, workers: readonly Worker[]): AsyncGenerator<BatchReport> {
  const source = batches[Symbol.iterator]();
  const inbox = inboxOf(workers);
  const feed = (worker: Worker): boolean => {
    const next = source.next();
    if (!next.done) worker.postMessage(next.value);
    return !next.done;
  };
  let running = 0;
  for (const worker of workers) for (let count = 0; count < AT_HAND && feed(worker); count++) running++;
  const early = new Map<number, BatchReport>();
  for (let wanted = 0; running > 0 || early.size > 0; ) {
    const { worker, report } = await inbox.next();
    early.set(report.number, report);
    if (!feed(worker)) running--;
    for (let report = early.get(wanted); report !== undefined; report = early.get(wanted)) {
      early.delete(wanted++);
      yield report;
    }
  }
}

interface Arrived {
  readonly worker: Worker;
  readonly report: BatchReport;
}

/** What the threads send, one after another. A thread that fails, fails the whole: nothing is left out silently. */
function inboxOf(workers: readonly Worker[]): { next(): Promise<Arrived> } {
  const arrived: Arrived[] = [];
  let wake: (() => void) | undefined;
  let failure: Error | undefined;
  for (const worker of workers) {
    worker.on('message', (report: BatchReport) => {
      arrived.push({ worker, report });
      wake?.();
    });
    worker.on('error', (error) => {
      failure = error;
      wake?.();
    });
  }
  return {
    next: async () => {
      while (arrived.length === 0 && failure === undefined) await new Promise<void>((resolve) => (wake = resolve));
      if (failure !== undefined) throw failure;
      return arrived.shift() as Arrived;
    },
  };
}
