import { hostNameTools } from '../legacy/legacy-tools.ts';
import type { CommandUse, IndirectUse, Use } from './use.ts';
import { changes } from './words/changes.ts';
import { commandLine } from './words/command-line.ts';

/** Marks variables with the path of `hostname` where a file sets the name through it, and tests for it where what runs next sets the name: they serve that. */
export function withSettersMarked(uses: readonly Use[]): readonly Use[] {
  if (!uses.some((use) => use.is === 'indirect' && hostNameTools.has(use.tool))) return uses;
  const commands = uses.filter((use) => use.is === 'command').filter(({ tool }) => hostNameTools.has(tool));
  return uses.map((use) => (use.is === 'indirect' && servesSetters(use, commands) ? { ...use, setsName: true as const } : use));
}

function servesSetters({ tool, role, place }: IndirectUse, commands: readonly CommandUse[]): boolean {
  const same = commands.filter((use) => use.tool === tool);
  if (role !== 'checks presence') return same.some(sets);
  const behind = same.filter((use) => use.place.start > place.start).toSorted((a, b) => a.place.start - b.place.start);
  const [next = same[0]] = behind;
  return next !== undefined && sets(next);
}

const sets = (use: CommandUse) => changes(commandLine(use));
