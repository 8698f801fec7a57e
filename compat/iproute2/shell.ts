import type { Command } from './translation.ts';

/** A command as one would type it: words that the shell would take apart, or take for something else, stand in single quotes; control characters as bash and others write them. */
export function shellLine(command: Command): string {
  return command.map(shellWord).join(' ');
}

function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  if (!/[\u0000-\u001f\u007f-\u009f]/.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  return `$'${word.replaceAll(/[\u0000-\u001f\u007f-\u009f'\\]/g, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)}'`;
}
