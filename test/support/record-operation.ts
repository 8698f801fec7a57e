import { release } from 'node:os';
import type { OperationCase, Run } from '../../compat/compare/case.ts';
import { missing } from '../../compat/compare/requirement.ts';
import { makeTwin } from '../../compat/compare/twin.ts';
import { type BackendName, open } from '../../compat/run/open.ts';
import { libc } from '../../src/syscall/libc.ts';
import { recording } from '../../src/syscall/recording.ts';
import type { RecordedRun, RecordingFile } from './recording-file.ts';

/** The start states that are recorded of every operation; of those with an input of their own, all are. */
const RECORDED_STATES = ['fresh', 'crowded', 'v6'];

/** Runs an operation on the real kernel, in a fresh namespace each time, and keeps every system call. */
export function recordOperation({ operation, runs }: OperationCase): RecordingFile {
  const able = runs.filter(({ needs = [] }) => needs.every((requirement) => missing(libc, requirement) === undefined));
  const chosen = able.filter(({ from, what }, index) => index === 0 || what !== undefined || RECORDED_STATES.includes(from));
  return { operation, kernel: `Linux ${release()}`, runs: chosen.flatMap((run) => (['ioctl', 'netlink'] as const).map((via) => recordRun(operation, run, via))) };
}

function recordRun(operation: OperationCase['operation'], { from, input, what }: Run, via: BackendName): RecordedRun {
  const twin = makeTwin(libc, from);
  try {
    return twin.namespace.inside(() => {
      const { kernel, entries } = recording(libc);
      const backend = open(via, kernel);
      try {
        const outcome = backend.run(operation, input);
        return { via, scenario: what === undefined ? from : `${from}: ${what}`, input: { ...input }, outcome, entries: [...entries] };
      } finally {
        backend.close();
      }
    });
  } finally {
    twin.close();
  }
}
