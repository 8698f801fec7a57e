import type { TextLine } from '../text-lines.ts';

/** `NAME = value`, with the text up to the value, the name and the operator. */
export const ASSIGNMENT = /^\s*(?:(?:export|override|private)\s+)*([\w.-]+)\s*(\?=|:::?=|::?=|\+=|!=|=)\s*/;

/** The variables of a Makefile; of several assignments the last one counts, and `+=` adds. */
export function variablesOf(lines: readonly TextLine[]): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const { text } of lines) {
    const [head, name = '', operator] = ASSIGNMENT.exec(text) ?? [];
    if (head === undefined || operator === '!=') continue;
    const value = text
      .slice(head.length)
      .replace(/\s+#.*$/, '')
      .trim();
    const before = variables.get(name);
    if (operator === '+=' && before !== undefined) variables.set(name, `${before} ${value}`);
    else if (operator !== '?=' || before === undefined) variables.set(name, value);
  }
  return variables;
}
