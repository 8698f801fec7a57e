import { cronCommand, isCronOfSystem } from './command-lines.ts';
import { type Language, standing } from './language.ts';
import { readShell } from './shell/index.ts';
import { textLines } from './text-lines.ts';

/** crontab(5). */
export const crontab: Language = {
  name: 'crontab',
  read: ({ path, text }) =>
    textLines(text).flatMap((line) => {
      const found = cronCommand(line.text, isCronOfSystem(path));
      return found === undefined ? [] : readShell(standing(line.text.slice(found.start, found.end), line.start + found.start));
    }),
};
