import { Worker } from 'node:worker_threads';
import type { Batch, BatchReport } from './batch.ts';

/** A worker thread that audits batches one after another. */
export interface Thread {
  give(batch: Batch): void;
  /** Batches that were given and have not come back. */
  waiting(): number;
  end(): Promise<unknown>;
}

/** What a thread gives back: a report, or, where it died, what it had at hand: it was at the first of them. */
export type Outcome = { readonly report: BatchReport } | { readonly left: readonly Batch[]; readonly why: string };

/** A thread has so much for what it reads, in MiB: the largest file that is read takes a fraction of it. */
const MEMORY = 2048;

/** How many threads, and their program: each batch that it gets it answers with what `auditBatch` reports. */
export interface Threads {
  readonly count: number;
  readonly program: URL;
}

export function threadOf(program: URL, tell: (outcome: Outcome) => void): Thread {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  const given: Batch[] = [];
  let [ending, why] = [false, 'its thread ended'];
  worker.on('message', (report: BatchReport) => {
    given.shift();
    tell({ report });
  });
  // An 'exit' follows.
  worker.on('error', (error) => (why = error.message));
  worker.on('exit', () => {
    if (!ending) tell({ left: given.splice(0), why });
  });
  return {
    give: (batch) => {
      given.push(batch);
      worker.postMessage(batch);
    },
    waiting: () => given.length,
    end: () => {
      ending = true;
      return worker.terminate();
    },
  };
}
