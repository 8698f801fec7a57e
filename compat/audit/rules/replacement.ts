import type { Finding } from '../../../src/model/finding.ts';
import type { CommandUse } from '../use.ts';

/** What stands in a command's place. */
export interface Replacement {
  readonly calls: Finding['calls'];
  readonly replacement?: string;
  readonly advice?: string;
  readonly notReplaceable?: string;
}

/** The translation of a command, where one was proved: shell text for its place. */
export function replacementOf(_use: CommandUse): Replacement {
  return { calls: [] };
}
