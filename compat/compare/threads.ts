import { Worker } from 'node:worker_threads';
import type { FinishedRun } from './run-all.ts';

/** What one thread is to run of a comparison: scenario number `share` of every `shares`. */
export interface Share {
  only: readonly string[];
  scenario: string | undefined;
  share: number;
  shares: number;
}

export type ThreadMessage = { begun: string } | { finished: FinishedRun[] };

/** Runs a comparison's scenarios in several threads: most of their time they wait for the kernel. `before` is called before each scenario; what it throws ends all threads, after the twins under way are gone. */
export async function runInThreads(only: readonly string[], scenario: string | undefined, shares: number, before: (subject: string) => void): Promise<FinishedRun[]> {
  const workers = Array.from(
    { length: shares },
    (_, share) => new Worker(new URL(import.meta.url.replace(/threads(\.\w+)$/, 'worker$1')), { workerData: { only, scenario, share, shares } satisfies Share }),
  );
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const worker of workers) worker.postMessage('stop');
  };
  const parts = await Promise.all(workers.map((worker) => listen(worker, before, fail)));
  if (failure !== undefined) throw failure;
  return parts.flat();
}

/** What a thread finished. A thread that failed has finished nothing, and its failure is told. */
function listen(worker: Worker, before: (subject: string) => void, fail: (error: unknown) => void): Promise<FinishedRun[]> {
  return new Promise((resolve) => {
    let result: FinishedRun[] = [];
    worker.on('message', (message: ThreadMessage) => {
      if ('finished' in message) result = message.finished;
      else attempt(() => before(message.begun), fail);
    });
    worker.on('error', fail);
    worker.on('exit', () => resolve(result));
  });
}

function attempt(work: () => void, fail: (error: unknown) => void): void {
  try {
    work();
  } catch (error) {
    fail(error);
  }
}
