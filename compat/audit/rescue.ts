import type { FileReport } from './audit-file.ts';
import type { Batch, BatchReport } from './batch.ts';
import { type Outcome, type Thread, threadOf } from './thread.ts';

/** The report of a batch that a thread died of: its files one by one, each that another thread dies of said as such. */
export async function rescued(batch: Batch, program: URL): Promise<BatchReport> {
  const reports: FileReport[] = [];
  const languages: Record<string, number> = {};
  const helper = helperOf(program);
  for (const path of batch.paths) {
    const outcome = await helper.audit({ ...batch, paths: [path], files: 1 });
    if ('why' in outcome) reports.push({ path, skip: 'not understood', why: outcome.why, findings: [] });
    else {
      reports.push(...outcome.report.reports);
      for (const [language, count] of Object.entries(outcome.report.languages)) languages[language] = (languages[language] ?? 0) + count;
    }
  }
  await helper.end();
  return { number: batch.number, reports, languages, files: batch.files };
}

/** A thread that takes one batch at a time, and is started anew where it died. */
function helperOf(program: URL): { audit(batch: Batch): Promise<Outcome>; end(): Promise<unknown> } {
  let thread: Thread | undefined;
  let tell = (_: Outcome) => {};
  return {
    audit: async (batch) => {
      const outcome = new Promise<Outcome>((resolve) => (tell = resolve));
      thread ??= threadOf(program, (what) => tell(what));
      thread.give(batch);
      if ('why' in (await outcome)) thread = undefined;
      return outcome;
    },
    end: async () => thread?.end(),
  };
}
