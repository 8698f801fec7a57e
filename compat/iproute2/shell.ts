import type { Command } from './translation.ts';

/** A command as one would type it: words that the shell would take apart, or take for something else, stand in single quotes. */
export function shellLine(command: Command): string {
  return command.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}
