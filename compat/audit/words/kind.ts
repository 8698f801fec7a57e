import type { Kind } from '../../../src/model/finding.ts';
import type { CommandUse } from '../use.ts';
import { changes, isHandedOn } from './changes.ts';
import { commandLine } from './command-line.ts';
import { showsAll } from './shows-all.ts';

/** What a legacy command does, as far as its words tell: one that changes nothing shows something, and somebody may take that apart. */
export function kindOfCommand(use: CommandUse): Kind {
  const { filters, captured, looksFor, discarded } = use.output;
  const isRead = !discarded && (captured || filters.some((filter) => !showsAll(filter)) || (filters.length === 0 && looksFor.length > 0));
  if (changes(commandLine(use)) && !(isRead && isOpen(use))) return 'changes';
  return isRead ? 'parses output' : 'queries';
}

/** `route $words`: it changes something or shows something, as the words from elsewhere say. */
function isOpen(use: CommandUse): boolean {
  const [, first, second] = use.words;
  if (/^i[fw]config$/.test(use.tool) && isHandedOn(commandLine(use))) return true;
  return use.tool === 'route' && first?.confidence === 'partly unknown' && first.text.startsWith('$') && second === undefined;
}
