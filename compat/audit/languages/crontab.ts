import { type Language, standing } from './language.ts';
import { readShell } from './shell/index.ts';
import { textLines } from './text-lines.ts';

const field = String.raw`[\d*][\d*,/~A-Za-z-]*|[A-Za-z]{3}(?:[,-][A-Za-z]{3})*`;
const TIMES = new RegExp(String.raw`^\s*-?(?:@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)|(?:(?:${field})\s+){4}(?:${field}))\s+`);

/** crontab(5). The tables of the system name a user before the command. */
export const crontab: Language = {
  name: 'crontab',
  read: ({ path, text }) =>
    textLines(text).flatMap((line) => {
      const [times] = TIMES.exec(line.text) ?? [];
      if (times === undefined) return [];
      const user = isOfSystem(path) ? (/^\S+\s+/.exec(line.text.slice(times.length))?.[0].length ?? 0) : 0;
      const from = times.length + user;
      // An unescaped % ends the command: what follows is its input.
      const [command = ''] = /^(?:[^%\\]|\\.)*/.exec(line.text.slice(from)) ?? [];
      return readShell(standing(command, line.start + from));
    }),
};

function isOfSystem(path: string): boolean {
  return /(^|\/)(crontab|anacrontab)$|(^|\/)cron\.d\//.test(path);
}
