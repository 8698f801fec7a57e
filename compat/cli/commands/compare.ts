import { join } from 'node:path';
import { renderHtml, renderJson, renderMarkdown, renderTerminal } from '../../../reports/index.ts';
import { UsageError } from '../../../src/base/errors.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { compare as compareInterfaces } from '../../compare/index.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { deferSignals, Interrupted } from '../interruption.ts';
import { progressBar } from '../progress.ts';
import { prepareFolder, writeFiles } from '../report-files.ts';
import { canMakeNamespaces, runInUserNamespace } from '../rootless.ts';

interface Options {
  scenario?: string;
  out: string;
  json?: true;
}

/** `netlift compare`: the comparison, its report in a folder, and the verdicts on stdout. */
export async function compare(console: Console, subjects: readonly string[], { scenario, out, json }: Options): Promise<ExitStatus> {
  prepareFolder(out);
  if (!canMakeNamespaces()) return (await runInUserNamespace()) as ExitStatus;
  const interruption = deferSignals();
  try {
    const comparison = await compared(console, interruption.check, subjects, scenario);
    if (isEmpty(comparison)) throw new UsageError(`nothing to compare: ${subjects.join(', ')} has no run from '${scenario}'`);
    const document = renderJson(comparison);
    writeFiles(out, { 'index.html': renderHtml(comparison), 'report.md': renderMarkdown(comparison), 'report.json': document });
    console.out(json ? document : renderTerminal(comparison, { width: console.width ?? 80, colour: console.colour, reportPath: join(out, 'index.html') }));
    return comparison.summary.new > 0 || comparison.stale.length > 0 ? exitStatus.findings : exitStatus.fine;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return exitStatus.findings;
  } finally {
    interruption.end();
  }
}

async function compared(console: Console, check: () => void, subjects: readonly string[], scenario: string | undefined): Promise<Comparison> {
  const bar = progressBar(console);
  try {
    return await compareInterfaces({
      ...(subjects.length === 0 ? {} : { only: [...subjects] }),
      ...(scenario === undefined ? {} : { scenario }),
      onProgress: (done, total, subject) => {
        check();
        bar.show(done, total, subject);
      },
    });
  } finally {
    bar.end();
  }
}

function isEmpty({ operations, counterparts }: Comparison): boolean {
  return [...operations, ...counterparts].every(({ scenarios }) => scenarios.length === 0);
}
