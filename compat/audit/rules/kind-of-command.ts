import type { Kind } from '../../../src/model/finding.ts';
import type { CommandUse } from '../use.ts';
import { commandLine } from './command-line.ts';
import { changes } from './what-changes.ts';

/** What a legacy command does, as far as its words tell: one that changes nothing shows something, and somebody may take that apart. */
export function kindOfCommand(use: CommandUse): Kind {
  if (changes(commandLine(use))) return 'changes';
  const { filters, captured, looksFor, discarded } = use.output;
  return !discarded && (filters.length > 0 || captured || looksFor.length > 0) ? 'parses output' : 'queries';
}
