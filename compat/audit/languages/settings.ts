import { toolOf } from '../../legacy/legacy-tools.ts';
import type { IndirectUse, Use } from '../use.ts';
import type { CommandLine } from './command-lines.ts';
import { type Language, standing } from './language.ts';
import { settingsOf } from './settings-files.ts';
import { readShell } from './shell/index.ts';

/** Settings of programs that run commands: what init, inetd, a desktop, a monitor or logrotate is told to run. */
export const settings: Language = {
  name: 'settings',
  read: ({ path, text }) =>
    settingsOf(path).flatMap(({ commands, only, isShell }) => commands(text).flatMap((line): readonly Use[] => (only === 'lists' ? listed(text, line) : run(text, line, isShell)))),
};

function run(text: string, { start, end }: CommandLine, isShell = false): readonly Use[] {
  return readShell({ ...standing(text.slice(start, end), start), isShell });
}

/** `Cmnd_Alias NET = /sbin/route, /sbin/ifconfig`, `CommandFilter, brctl, root`: who may run a tool. */
function listed(text: string, { start, end }: CommandLine): IndirectUse[] {
  return [...text.slice(start, end).matchAll(/\/[\w./-]*bin\/[\w-]+|(?<=Filter,\s*)[\w-]+/g)].flatMap(({ 0: path, index }) => {
    const tool = toolOf(path);
    const at = start + index;
    return tool === undefined ? [] : [{ is: 'indirect', role: 'lists the tool', tool, place: { start: at, end: at + path.length }, confidence: 'literal', through: [] }];
  });
}
