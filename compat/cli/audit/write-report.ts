import { setImmediate as turn } from 'node:timers/promises';
import type { Voice } from '../../../reports/index.ts';
import { visible } from '../../../reports/text/visible.ts';
import { version } from '../../../src/base/version.ts';
import type { AuditSummary } from '../../../src/model/audit-report.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { AuditStep } from '../../audit/audit.ts';
import { sifted } from '../../audit/sift.ts';
import { summing } from '../../audit/summary.ts';
import type { Console } from '../console.ts';
import { counter } from './counter.ts';
import type { Plan } from './plan.ts';
import type { Sink } from './sink.ts';

export interface Outcome {
  readonly summary: AuditSummary;
  /** The signal that stopped it. */
  readonly stopped: NodeJS.Signals | undefined;
}

export interface Writing {
  readonly console: Console;
  readonly voice: Voice;
  readonly sink: Sink;
  readonly interrupted: Promise<NodeJS.Signals>;
  /** Is told of every finding that counts. */
  readonly each: (finding: Finding) => void;
}

/** Writes the report piece by piece, while it is found; of what is not kept nothing grows with the tree. */
export async function writeReport({ paths, shard, steps, sift }: Plan, { console, voice, sink, interrupted, each }: Writing): Promise<Outcome> {
  const [line, sums] = [counter(console), summing()];
  let [files, findings] = [0, 0];
  sink.write(voice.begin({ version, started: new Date().toISOString(), paths, ...(shard === undefined ? {} : { shard }) }));
  const stopped = await untilStopped(steps, interrupted, async (all) => {
    const { step, shown, known } = sifted(all, sift);
    sums.add(step, known);
    const remarks = step.reports.flatMap((report) => report.remarks ?? []);
    if (shown.length + remarks.length > 0) line.clear();
    for (const remark of remarks) console.err(`netlift: ${visible(remark)}\n`);
    sink.write(voice.findings(shown));
    for (const report of step.reports) report.findings.forEach(each);
    files += step.files;
    findings += shown.length;
    line.show(files, findings, step.reports.at(-1)?.path ?? '');
    await console.flushed();
  });
  line.clear();
  const summary = sums.end();
  sink.write(voice.end({ summary, ...(stopped === undefined ? {} : { stopped }) }));
  return { summary, stopped };
}

/** Does something with each step until there are no more, or a signal comes: then what is under way is left where it is, and the signal is the answer. */
async function untilStopped(steps: AsyncIterable<AuditStep>, interrupted: Promise<NodeJS.Signals>, work: (step: AuditStep) => Promise<void>): Promise<NodeJS.Signals | undefined> {
  const iterator = steps[Symbol.asyncIterator]();
  let signal: NodeJS.Signals | undefined;
  let wake = () => {};
  // One listener for all steps: with Promise.race() a promise that lasts keeps whatever was waited for beside it.
  void interrupted.then((arrived) => {
    signal = arrived;
    wake();
  });
  for (;;) {
    // Signals arrive between two turns of the event loop.
    await turn();
    if (signal !== undefined) return signal;
    const next = await new Promise<IteratorResult<AuditStep> | undefined>((resolve, reject) => {
      wake = () => resolve(undefined);
      iterator.next().then(resolve, reject);
    });
    if (next === undefined) return signal;
    if (next.done) return undefined;
    await work(next.value);
  }
}
