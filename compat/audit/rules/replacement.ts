import type { Finding } from '../../../src/model/finding.ts';
import { stoodIn } from '../replacements/stand-ins.ts';
import { type TranslatedNow, translateNow } from '../replacements/translate-now.ts';
import type { CommandUse } from '../use.ts';
import { commandLine } from '../words/command-line.ts';
import { kindOfCommand } from '../words/kind.ts';

/** What stands in a command's place. */
export interface Replacement {
  readonly calls: Finding['calls'];
  readonly replacement?: string;
  readonly advice?: string;
}

const nothing: Replacement = { calls: [] };

/** The translation of a command, where one was proved: shell text for its place, in which every variable stays. */
export function replacementOf(use: CommandUse): Replacement {
  const kept = translatedWith(use, true);
  if (kept !== undefined || use.confidence !== 'variables resolved') return kept ?? nothing;
  // What a variable held when it was looked for may be another thing by then.
  const { calls, advice } = translatedWith(use, false) ?? nothing;
  return { calls, ...(advice === undefined ? {} : { advice }) };
}

function translatedWith(use: CommandUse, keepsVariables: boolean): Replacement | undefined {
  const turns = stoodIn(commandLine(use), keepsVariables);
  const translations = turns?.map((turn) => restored(translateNow(use.tool, turn.words), turn.restore)) ?? [];
  const [first] = translations;
  if (first === undefined) return undefined;
  const exact = agreed(translations.map((one) => one.exact));
  const idiomatic = agreed(translations.map((one) => one.idiomatic));
  const kind = kindOfCommand(use);
  // Whoever reads the output would read another text.
  const text = exact === undefined || kind === 'parses output' ? undefined : inPlace(exact, use);
  const advice = adviceOf(first, exact, idiomatic, kind === 'changes');
  return { calls: first.calls, ...(text === undefined ? {} : { replacement: text }), ...(advice === undefined ? {} : { advice }) };
}

function restored({ calls, exact, idiomatic, ...rest }: TranslatedNow, restore: (line: string) => string): TranslatedNow {
  return {
    ...rest,
    calls: calls.map(({ operation, input }) => ({
      operation,
      input: Object.fromEntries(Object.entries(input).map(([key, value]) => [key, typeof value === 'string' ? restore(value).replace(/^"(\$.*)"$/, '$1') : value])),
    })),
    ...(exact === undefined ? {} : { exact: exact.map(restore) }),
    ...(idiomatic === undefined
      ? {}
      : { idiomatic: { commands: idiomatic.commands.map(restore), losses: idiomatic.losses.map((loss) => restore(loss).replaceAll(/"(\$[\w{}]+)"/g, '$1')) } }),
  };
}

/** What all of them say; undefined where they differ, or one says nothing. */
function agreed<T>(found: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = found;
  return others.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}

/** Several lines as one command, so that `&&`, `||` and redirections around it go on to mean all of it; sudo and its like take a command, no line of the shell. */
function inPlace(lines: readonly string[], { isShell, through }: CommandUse): string | undefined {
  const [only, ...others] = lines;
  if (!isShell || only === undefined) return undefined;
  const simple = others.length === 0 && /^[\w@%+=:,./ -]+$|^[\w@%+=:,./ "${}-]+$/.test(only) && !/^[!{]/.test(only);
  if (simple) return only;
  if (through.some((way) => !/^(sh|bash|dash|ksh) -c$|^eval$|^\$|^ssh|^exec$/.test(way))) return undefined;
  return others.length === 0 && !/[;|&!]/.test(only) ? only : `{ ${lines.join('; ')}; }`;
}

function adviceOf({ reason }: TranslatedNow, exact: readonly string[] | undefined, idiomatic: TranslatedNow['idiomatic'], changes: boolean): string | undefined {
  if (idiomatic !== undefined && (exact === undefined || exact.join('\n') !== idiomatic.commands.join('\n') || idiomatic.losses.length > 0)) {
    const losses = idiomatic.losses.length === 0 ? '' : ` (not the same: ${idiomatic.losses.join('; ')})`;
    return `${changes ? 'An administrator would write' : 'The same facts'}: ${idiomatic.commands.join('; ')}${losses}`;
  }
  return exact === undefined && reason !== undefined ? `There is no exact translation: ${reason}.` : undefined;
}
