import { interfaceCommand } from './command-lines.ts';
import { type Language, standing } from './language.ts';
import { readShell } from './shell/index.ts';
import { textLines } from './text-lines.ts';

/** interfaces(5) of ifupdown: the commands that it hands to the shell. */
export const interfaces: Language = {
  name: 'interfaces',
  read: ({ text }) =>
    textLines(text, true).flatMap((line) => {
      const found = interfaceCommand(line.text);
      return found === undefined ? [] : readShell(standing(line.text.slice(found.start), line.start + found.start));
    }),
};
