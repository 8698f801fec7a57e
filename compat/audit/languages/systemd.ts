import type { Language } from './language.ts';
import { standing } from './language.ts';
import { readShell } from './shell/index.ts';
import { textLines } from './text-lines.ts';

/** systemd.service(5): before the path may stand marks that say how it is run. */
const EXEC = /^\s*(Exec(?:Condition|StartPre|StartPost|Start|Reload|StopPost|Stop))\s*=\s*[-@:+!|]*/;

/** Units of systemd, and drop-ins for them. Their commands are split into words, but by no shell: only one that is called there, `sh -c`, takes shell text. */
export const systemd: Language = {
  name: 'systemd',
  read: ({ text }) =>
    textLines(text, true).flatMap((line) => {
      const [head] = EXEC.exec(line.text) ?? [];
      return head === undefined ? [] : readShell({ ...standing(line.text.slice(head.length), line.start + head.length), isShell: false });
    }),
};
