import { setImmediate as turn } from 'node:timers/promises';
import { visible } from '../../../reports/text/visible.ts';
import { version } from '../../../src/base/version.ts';
import type { AuditSummary } from '../../../src/model/audit-report.ts';
import { gone, newBaseline } from '../../audit/baseline.ts';
import { sifted } from '../../audit/sift.ts';
import { summing } from '../../audit/summary.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { deferSignals, Interrupted } from '../interruption.ts';
import { counter } from './counter.ts';
import { fails } from './fails.ts';
import type { AuditOptions } from './options.ts';
import { type Plan, planned } from './plan.ts';
import { type Sink, sinkTo } from './sink.ts';
import { voiceOf } from './voices.ts';

/** Audits what was named, and writes down what is found while it is found. */
export async function runAudit(console: Console, named: readonly string[], options: AuditOptions): Promise<ExitStatus> {
  const plan = planned(named, options);
  const interruption = deferSignals();
  const sink = sinkTo(console, options.out);
  try {
    const { summary, stopped } = await written(console, plan, options, sink, interruption.check);
    if (stopped !== undefined && options.out !== undefined) {
      sink.drop();
      console.err(`netlift: ${stopped}: ${options.out} is as it was\n`);
    } else sink.keep();
    return fails(summary, plan.failOn) ? exitStatus.findings : exitStatus.fine;
  } catch (error) {
    sink.drop();
    throw error;
  } finally {
    interruption.end();
  }
}

/** The report, written piece by piece; of what is not kept nothing grows with the tree. */
async function written(
  console: Console,
  plan: Plan,
  { format, out, updateBaseline }: AuditOptions,
  sink: Sink,
  check: () => void,
): Promise<{ summary: AuditSummary; stopped: string | undefined }> {
  const { paths, shard, steps, sift, baseline } = plan;
  const [voice, line, sums, next] = [voiceOf(format, console, out !== undefined), counter(console), summing(), newBaseline()];
  let [files, findings, stopped]: [number, number, string | undefined] = [0, 0, undefined];
  sink.write(voice.begin({ version, started: new Date().toISOString(), paths, ...(shard === undefined ? {} : { shard }) }));
  try {
    for await (const all of steps) {
      const { step, shown, known } = sifted(all, sift);
      sums.add(step, known);
      const remarks = step.reports.flatMap((report) => report.remarks ?? []);
      if (shown.length + remarks.length > 0) line.clear();
      for (const remark of remarks) console.err(`netlift: ${visible(remark)}\n`);
      sink.write(voice.findings(shown));
      for (const report of step.reports) for (const finding of report.findings) next.add({ ...finding, file: sift.named(finding.file) });
      files += step.files;
      findings += shown.length;
      line.show(files, findings, step.reports.at(-1)?.path ?? '');
      // Signals arrive between two turns of the event loop.
      await turn();
      check();
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    stopped = error.message;
  } finally {
    line.clear();
  }
  const summary = sums.end();
  sink.write(voice.end({ summary, ...(stopped === undefined ? {} : { stopped: stopped.replace(/^stopped by /, '') }) }));
  if (stopped === undefined) settleBaseline(console, plan, baseline?.path, updateBaseline ? next : undefined);
  return { summary, stopped };
}

/** Writes the baseline anew, or says what it knows too much. */
function settleBaseline(console: Console, { sift, isWhole }: Plan, path: string | undefined, next: ReturnType<typeof newBaseline> | undefined): void {
  if (path === undefined) return;
  if (next !== undefined) {
    const sink = sinkTo(console, path);
    const document = next.end();
    sink.write(`${JSON.stringify(document, null, 2)}\n`);
    sink.keep();
    console.err(`netlift: ${path} knows ${document.findings.reduce((sum, { count }) => sum + count, 0)} findings now\n`);
    return;
  }
  const left = sift.baseline === undefined ? 0 : gone(sift.baseline);
  if (isWhole && left > 0) console.err(`netlift: ${left} of the findings in ${path} are gone: take them out with --update-baseline\n`);
}
