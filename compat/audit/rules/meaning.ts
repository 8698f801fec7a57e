import type { CommandUse } from '../use.ts';
import { type CommandLine, lineOf } from '../words/command-line.ts';
import { kindOfCommand } from '../words/kind.ts';
import { replacementOf } from './replacement.ts';
import type { Rule, Verdict } from './rule.ts';

/** A rule for command lines whose meaning is another than many believe; `say` is undefined where it is not. */
export function meaning(
  { id, title, severity, tools }: { id: string; title: string; severity: Rule['severity']; tools: readonly string[] },
  say: (line: CommandLine, use: CommandUse) => Verdict | undefined,
): Rule {
  return {
    id,
    title,
    severity,
    judge: (use) => {
      const line = lineOf(use, ...tools);
      if (line === undefined || use.is !== 'command') return undefined;
      const said = say(line, use);
      if (said === undefined) return undefined;
      const translated = replacementOf(use);
      const advice = [said.advice, translated.advice].filter((text) => text !== undefined).join(' ');
      return { kind: kindOfCommand(use), ...translated, ...said, ...(advice === '' ? {} : { advice }) };
    },
  };
}
