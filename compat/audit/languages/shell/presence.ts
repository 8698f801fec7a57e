import type { Field } from './fields.ts';
import { nameOf } from './options.ts';
import type { Scope } from './scope.ts';
import { isResult, plainTools, toolOfPath, toolOfVariable, toolOfWord } from './tool-words.ts';
import { keepsAnother, toolKeptIn } from './unset-tools.ts';

/** A tool that a command asks for, and the word that names it. */
export interface Asked {
  readonly field: Field;
  readonly tool: string;
}

const finders: ReadonlySet<string> = new Set(['which', 'type', 'hash', 'whereis', 'whence', 'where']);
const fileTests = /^-[abcdefghLprswxOGN]$/;

/** The tools whose presence a command checks: `command -v`, `which`, `[ -x PATH ]`. */
export function asksFor(fields: readonly Field[], scope: Scope): readonly Asked[] {
  const name = nameOf((fields[0] as Field).text);
  if (name === 'hash' && /^-[dr]/.test(fields[1]?.text ?? '')) return [];
  if (name === 'command' || finders.has(name)) return named(fields.slice(1), scope);
  if (name === '[' || name === '[[' || name === 'test' || fileTests.test(name)) return [...tested(fields, scope), ...filled(fields, scope)];
  if (name === 'ls' || name === 'stat') return fields.slice(1).flatMap((field) => asked(field, toolOfPath(field.text)));
  return name === 'set' && fields[1]?.text === 'dummy' ? named(fields.slice(2), scope) : [];
}

/** The positions of the words that a command asks for, whatever they are. */
export function questionsOf(fields: readonly Field[]): readonly Field[] {
  const name = nameOf((fields[0] as Field).text);
  if (name === 'command' || finders.has(name)) return fields.slice(1).filter(({ text }) => !text.startsWith('-'));
  return name === '[' || name === '[[' || name === 'test' ? fields.filter((_, index) => index > 0 && fileTests.test(fields[index - 1]?.text ?? '')) : [];
}

/** `[ -x "$IFCONFIG" ]`, where another file gives the variable its value. */
const namedBy = ({ variable, confidence }: Field, scope: Scope) => {
  const tool = variable !== undefined && confidence === 'partly unknown' ? toolOfVariable(variable) : undefined;
  return tool === undefined || keepsAnother(variable as string, tool, scope) ? undefined : tool;
};

const asked = (field: Field, tool: string | undefined): readonly Asked[] => (tool === undefined ? [] : [{ field, tool }]);

const named = (fields: readonly Field[], scope: Scope) =>
  fields.flatMap((field) => (field.text.startsWith('-') ? [] : asked(field, toolOfWord(field.text) ?? namedBy(field, scope))));

/** `[ -n "$IFCONFIG" ]`. */
function filled(fields: readonly Field[], scope: Scope): readonly Asked[] {
  return fields.flatMap((field, index) => {
    const isWhole = field.variable !== undefined && /^"?\$\{?\w+\}?"?$/.test(field.written);
    return index > 0 && isWhole && /^-[nz]$/.test(fields[index - 1]?.text ?? '') ? asked(field, toolKeptIn(field.variable as string, field.text, scope)) : [];
  });
}

/** `IFCONFIG=$(type -p ifconfig); [ -x "$IFCONFIG" ]`: what was looked for by its name. */
const foundBefore = ({ variable, text }: Field) => (variable === undefined ? undefined : toolOfWord(text));

/** `$dir/ifconfig`, whatever the folder. */
const inFolder = ({ text }: Field) => {
  const name = /^\$(?:\w+|\{\w+\})\/([\w-]+)$/.exec(text)?.[1];
  return name !== undefined && plainTools.has(name) ? toolOfWord(text) : undefined;
};

function tested(fields: readonly Field[], scope: Scope): readonly Asked[] {
  return fields.flatMap((field, index) =>
    index > 0 && fileTests.test(nameOf(fields[index - 1]?.text ?? '')) && !isResult(field.written)
      ? asked(field, toolOfPath(field.text) ?? namedBy(field, scope) ?? foundBefore(field) ?? inFolder(field))
      : [],
  );
}
