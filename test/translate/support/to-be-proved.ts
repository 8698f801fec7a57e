import type { ToolName } from '../../../compat/legacy/index.ts';
import { linesInOrder } from '../../../compat/translate/exact.ts';
import { idiomaticCommands } from '../../../compat/translate/idiomatic.ts';
import type { IdiomLoss } from '../../../compat/translate/losses.ts';
import { shapesOf } from '../../../compat/translate/proof.ts';
import { workedOut } from '../../../compat/translate/worked-out.ts';

/** What would be said of a command line if it were proved. */
export interface ToBeProved {
  shapes: readonly string[];
  exact: readonly string[] | undefined;
  idiomatic: { commands: readonly string[]; losses: readonly IdiomLoss[] } | undefined;
  reason: string | undefined;
}

/** Undefined where the command line changes nothing, is wrong, or needs a name or a file. */
export async function toBeProved(tool: ToolName, words: readonly string[]): Promise<ToBeProved | undefined> {
  const found = await workedOut({ tool, words });
  if (found.kind !== 'changes') return undefined;
  const { steps, accounts } = found;
  const reason = steps.find((step) => step.reason !== undefined)?.reason;
  return { shapes: shapesOf(steps), exact: reason === undefined ? linesInOrder(steps) : undefined, idiomatic: idiomaticCommands(steps, accounts), reason };
}
