import { type Context, createContext, Script } from 'node:vm';

/** What `within` throws where the time was over. */
export class TookTooLong extends Error {
  constructor(limitMs: number) {
    super(`it took longer than ${limitMs / 1000} s`);
  }
}

const room: { work: () => void } = { work: () => {} };
const script = new Script('work()');
let context: Context | undefined;

/**
 * The answer of work that is given up after a time, whatever it is at: a loop that never ends, or a pattern that tries for ever. Node.js ends what a script runs, and
 * nothing else, from a thread beside; neither `catch` nor `finally` inside of the work comes to its turn, so it must keep nothing that outlives it. What is native
 * ends first by itself. Beginning costs 0.1 ms.
 */
export function within<Answer>(limitMs: number, work: () => Answer): Answer {
  const answers: Answer[] = [];
  room.work = () => {
    answers.push(work());
  };
  context ??= createContext(room);
  try {
    script.runInContext(context, { timeout: Math.max(1, Math.ceil(limitMs)) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TookTooLong(limitMs) : error;
  } finally {
    room.work = () => {};
  }
  return answers[0] as Answer;
}
