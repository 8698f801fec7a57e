import { unitCommand } from './command-lines.ts';
import type { Language } from './language.ts';
import { standing } from './language.ts';
import { readShell } from './shell/index.ts';
import { textLines } from './text-lines.ts';

/** Units of systemd, and drop-ins for them. Their commands are split into words, but by no shell: only one that is called there, `sh -c`, takes shell text. */
export const systemd: Language = {
  name: 'systemd',
  read: ({ text }) =>
    textLines(text, true).flatMap((line) => {
      const found = unitCommand(line.text);
      return found === undefined ? [] : readShell({ ...standing(line.text.slice(found.start), line.start + found.start), isShell: false });
    }),
};
