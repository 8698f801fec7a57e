import type { Language } from './language.ts';
import { standing } from './language.ts';
import { readShell } from './shell/index.ts';
import { textLines } from './text-lines.ts';

const COMMAND = /\b(?:RUN(?:\{program\})?|PROGRAM|IMPORT\{program\})\s*(?:\+=|:=|==|=)\s*"((?:[^"\\]|\\.)*)"/g;

/** Rules of udev(7): their programs are run without a shell. */
export const udev: Language = {
  name: 'udev',
  read: ({ text }) =>
    textLines(text, true)
      .filter(({ text: line }) => !/^\s*#/.test(line))
      .flatMap((line) =>
        [...line.text.matchAll(COMMAND)].flatMap((found) => {
          const [whole, command = ''] = found;
          const start = line.start + found.index + whole.length - command.length - 1;
          return readShell({ ...standing(command, start), isShell: false });
        }),
      ),
};
