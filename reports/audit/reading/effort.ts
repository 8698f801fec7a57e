import type { Finding } from '../../../src/model/finding.ts';
import { standsIn } from '../../../src/model/stands-in.ts';

/** What it takes to migrate a finding: told by a rule from the finding alone, and never in hours. */
export type Effort = 'automatic' | 'thought' | 'redesign' | 'keep';

/** In the order in which they are told of. */
export const efforts = ['automatic', 'thought', 'redesign', 'keep'] as const satisfies readonly Effort[];

/** Each in words: a name, and the rule by which a finding is counted there. */
export const effortWords: Readonly<Record<Effort, { name: string; symbol: string; rule: string }>> = {
  automatic: { name: 'automatic', symbol: '✓', rule: 'A text is shown that can stand in its place, and that was proved to do the same.' },
  thought: { name: 'a line’s thought', symbol: '✎', rule: 'A command, package, path or check in one place: it is rewritten by hand, as the advice says, and then tried.' },
  redesign: {
    name: 'redesign',
    symbol: '⟳',
    rule: 'A program speaks the old interface itself: requests, files of /proc/net, or a tool’s text taken apart in a programming language.',
  },
  keep: { name: 'keep as it is', symbol: '–', rule: 'Rewriting it would be an error: it is for another system, tests the tool itself, or has no counterpart.' },
};

/** Languages in which a command's output is taken apart by code, not by the next command. */
const programming: ReadonlySet<string> = new Set(['c', 'cpp', 'python', 'perl', 'go', 'php', 'ruby', 'javascript', 'lua', 'java', 'groovy', 'rust', 'tcl', 'erlang']);

export function effortOf({ replacement, notReplaceable, kind, language }: Finding): Effort {
  if (notReplaceable !== undefined) return 'keep';
  if (standsIn({ kind, replacement })) return 'automatic';
  return kind === 'ioctl' || kind === '/proc' || (kind === 'parses output' && programming.has(language)) ? 'redesign' : 'thought';
}
