import { type Language, standing } from './language.ts';
import { readShell } from './shell/index.ts';
import { textLines } from './text-lines.ts';

const OPTION = /^\s*(?:pre-up|up|post-up|pre-down|down|post-down|test-\w+|script)\s+/;

/** interfaces(5) of ifupdown: the commands that it hands to the shell. */
export const interfaces: Language = {
  name: 'interfaces',
  read: ({ text }) =>
    textLines(text, true).flatMap((line) => {
      const [head] = OPTION.exec(line.text) ?? [];
      return head === undefined ? [] : readShell(standing(line.text.slice(head.length), line.start + head.length));
    }),
};
