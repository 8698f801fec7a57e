import type { ToolName } from '../../../compat/legacy/index.ts';
import { type ExactStep, exactCommands, exactSteps } from '../../../compat/translate/exact.ts';
import type { Loss } from '../../../compat/translate/idiom.ts';
import { idiomaticCommands } from '../../../compat/translate/idiomatic.ts';
import { nameifSteps } from '../../../compat/translate/nameif.ts';
import { notedCalls } from '../../../compat/translate/noted-calls.ts';
import { shapesOf } from '../../../compat/translate/proof.ts';

/** What would be said of a command line if it were proved. */
export interface WorkedOut {
  shapes: readonly string[];
  exact: readonly string[] | undefined;
  idiomatic: { commands: readonly string[]; losses: readonly Loss[] } | undefined;
  reason: string | undefined;
}

/** Undefined where the command line is wrong, or needs a name or a file. */
export async function workedOut(tool: ToolName, words: readonly string[]): Promise<WorkedOut | undefined> {
  if (tool === 'nameif') {
    const steps = nameifSteps({ tool, words });
    return 'reason' in steps ? undefined : of(steps, []);
  }
  const { changes, notes, status } = await notedCalls({ tool, words });
  return changes.length === 0 || status !== 0 || notes.hosts.length + notes.files.length > 0 ? undefined : of(exactSteps(changes, notes.accounts), notes.accounts);
}

function of(steps: readonly ExactStep[], accounts: readonly string[]): WorkedOut {
  const reason = steps.find((step) => step.reason !== undefined)?.reason;
  return { shapes: shapesOf(steps), exact: reason === undefined ? exactCommands(steps) : undefined, idiomatic: idiomaticCommands(steps, accounts), reason };
}
