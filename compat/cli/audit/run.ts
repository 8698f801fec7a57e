import { gone, newBaseline } from '../../audit/baseline.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { deferSignals } from '../interruption.ts';
import { fails } from './fails.ts';
import type { AuditOptions } from './options.ts';
import { type Plan, planned } from './plan.ts';
import { sinkTo } from './sink.ts';
import { voiceOf } from './voices.ts';
import { writeReport } from './write-report.ts';

/** Audits what was named, and writes down what is found while it is found. */
export async function runAudit(console: Console, named: readonly string[], options: AuditOptions): Promise<ExitStatus> {
  const plan = planned(named, options);
  const { out, format } = options;
  const next = options.updateBaseline ? newBaseline() : undefined;
  const interruption = deferSignals();
  const sink = sinkTo(console, out);
  try {
    const { summary, stopped } = await writeReport(plan, {
      ...{ console, sink, voice: voiceOf(format, console, out !== undefined), interrupted: interruption.arrived },
      each: (finding) => next?.add({ ...finding, file: plan.sift.named(finding.file) }),
    });
    if (stopped === undefined) {
      sink.keep();
      settleBaseline(console, plan, next);
    } else if (out !== undefined) {
      sink.drop();
      console.err(`netlift: stopped by ${stopped}: ${out} is as it was\n`);
    }
    return fails(summary, plan.failOn) ? exitStatus.findings : exitStatus.fine;
  } catch (error) {
    sink.drop();
    throw error;
  } finally {
    await console.flushed();
    interruption.end();
  }
}

/** Writes the baseline anew, or says what it knows too much. */
function settleBaseline(console: Console, { sift, isWhole, baseline }: Plan, next: ReturnType<typeof newBaseline> | undefined): void {
  if (baseline === undefined) return;
  if (next !== undefined) {
    const sink = sinkTo(console, baseline.path);
    const document = next.end();
    sink.write(`${JSON.stringify(document, null, 2)}\n`);
    sink.keep();
    console.err(`netlift: ${baseline.path} knows ${document.findings.reduce((sum, { count }) => sum + count, 0)} findings now\n`);
    return;
  }
  const left = sift.baseline === undefined ? 0 : gone(sift.baseline);
  if (isWhole && left > 0) console.err(`netlift: ${left} of the findings in ${baseline.path} are gone: take them out with --update-baseline\n`);
}
