import { holdingsOf, type Scope } from './scope.ts';
import { plainTools, toolOfPath, toolOfVariable } from './tool-words.ts';

/** `$IFCONFIG` or `${IFCONFIG}`, whose name tells the tool, and which no assignment of the file gives a value. */
export function unsetTool(word: string, scope: Scope): string | undefined {
  const name = /^"?\$(?:(\w+)|\{(\w+)\})"?$/.exec(word);
  const variable = name?.[1] ?? name?.[2];
  const tool = variable === undefined ? undefined : toolOfVariable(variable);
  return tool !== undefined && isUnset(variable as string, scope) ? tool : undefined;
}

/** Whether a file leaves it to others what a variable holds: nothing, or an empty text, is all that it is given. */
function isUnset(variable: string, scope: Scope): boolean {
  return holdingsOf(scope, variable).every(({ word, loops }) => !loops && word?.parts.every((part) => part.is === 'text' && part.text === ''));
}

/** The tool that `[ -n "$IFCONFIG" ]` asks for: of a variable that nothing else is kept in. */
export function toolKeptIn(variable: string, value: string, scope: Scope): string | undefined {
  const named = toolOfVariable(variable);
  if (named !== undefined && plainTools.has(named) && isUnset(variable, scope)) return named;
  return toolOfPath(value);
}

/** Whether something else is kept in a variable that is named for a tool: `IFCONFIG=/sbin/ip`. */
export function keepsAnother(variable: string, tool: string, scope: Scope): boolean {
  const words = holdingsOf(scope, variable).flatMap(({ word, elements = [] }) => (word === undefined ? elements : [word]));
  const texts = words.filter(({ parts }) => !parts.some(({ is }) => is === 'variable' || is === 'unknown')).map(({ source, start, end }) => source.text.slice(start, end));
  return words.length > 0 && texts.length === words.length && texts.some((text) => /[a-z]/i.test(text)) && !texts.some((text) => text.includes(tool));
}
