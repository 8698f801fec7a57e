import { hostNameTools } from '../legacy/legacy-tools.ts';
import type { Use } from './use.ts';
import { changes } from './words/changes.ts';
import { commandLine } from './words/command-line.ts';

/** Marks tests for `hostname` and variables with its path, where a file runs it only to set the name: they serve that. */
export function withSettersMarked(uses: readonly Use[]): readonly Use[] {
  if (!uses.some((use) => use.is === 'indirect' && hostNameTools.has(use.tool))) return uses;
  const setters = settersIn(uses);
  return uses.map((use) => (use.is === 'indirect' && setters.has(use.tool) ? { ...use, setsName: true as const } : use));
}

/** The tools of which each command sets a name, and there is one. */
function settersIn(uses: readonly Use[]): ReadonlySet<string> {
  const commands = uses.filter((use) => use.is === 'command').filter(({ tool }) => hostNameTools.has(tool));
  const reading = new Set(commands.filter((use) => !changes(commandLine(use))).map(({ tool }) => tool));
  return new Set(commands.map(({ tool }) => tool).filter((tool) => !reading.has(tool)));
}
