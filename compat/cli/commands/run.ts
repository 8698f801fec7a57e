import { visible } from '../../../reports/text/visible.ts';
import { UsageError } from '../../../src/base/errors.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { libc } from '../../../src/syscall/libc.ts';
import { recording } from '../../../src/syscall/recording.ts';
import { describe } from '../../run/describe.ts';
import { type BackendName, open } from '../../run/open.ts';
import { callsText } from '../annotated-bytes.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { jsonDocument } from '../json-document.ts';
import { operationInput } from '../operation-input.ts';
import { isForWantOfPrivilege, refusal } from '../refusal.ts';
import { valueText } from '../value-text.ts';

interface Options {
  via?: BackendName;
  json?: true;
  record?: true;
}

/** `netlift run`: one operation by one interface, in the namespace that the process is in. */
export function run(console: Console, operation: string, words: readonly string[], { via, json, record }: Options): ExitStatus {
  const { id, input } = operationInput(operation, words);
  if (via === undefined) throw new UsageError('run needs --via ioctl or --via netlink; it never chooses by itself');
  const recorded = recording(libc);
  const backend = open(via, record ? recorded.kernel : libc);
  let outcome: Outcome;
  try {
    outcome = backend.run(id, input);
  } finally {
    backend.close();
  }
  const calls = record ? describe(recorded.entries) : undefined;
  if (json) console.out(jsonDocument('run', { ...document(outcome), recording: calls }));
  else {
    if (outcome.ok) console.out(valueText(outcome.value, console.width));
    if (calls !== undefined) console.out(callsText(calls, console.width ?? 80));
  }
  if (outcome.ok) return exitStatus.fine;
  console.err(`netlift: ${visible(refusal(outcome))}\n`);
  return isForWantOfPrivilege(outcome) ? exitStatus.cannotRun : exitStatus.findings;
}

/** An operation that gives nothing has the value null: JSON has no undefined. */
function document(outcome: Outcome): object {
  const { operation, via, ok, ...rest } = outcome;
  return { operation, via, ok, ...rest, ...(outcome.ok ? { value: outcome.value ?? null } : {}) };
}
