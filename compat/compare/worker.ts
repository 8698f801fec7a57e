import { parentPort, workerData } from 'node:worker_threads';
import { plan, runAll } from './run-all.ts';
import { selectSubjects } from './select.ts';
import { makeStand } from './stand.ts';
import type { Share, ThreadMessage } from './threads.ts';

/**
 * A thread that runs every nth scenario of a comparison. unshare(2) and setns(2) move the calling thread only, and a child process starts in the
 * namespace of the thread that makes it, so threads do not disturb each other.
 */
const { only, scenario, share, shares } = workerData as Share;
const say = (message: ThreadMessage) => parentPort?.postMessage(message);

let stopped = false;
parentPort?.on('message', () => {
  stopped = true;
});

const mine = plan(selectSubjects(only, scenario)).filter((_, place) => place % shares === share);
const finished = await runAll(makeStand(), mine, (subject) => {
  if (stopped) throw new Error('stopped');
  say({ begun: subject });
});
say({ finished });
parentPort?.close();
