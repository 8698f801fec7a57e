import { type CommandLine, cronCommand, interfaceCommand, isCronOfSystem, unitCommand } from '../command-lines.ts';
import type { ShellText } from './syntax/tree.ts';

/** How the lines of a file of the system hold commands. */
type Reader = (line: string) => CommandLine | undefined;

/** The reader for a file that is written to, by its name. */
export function readerFor(target: string): Reader | undefined {
  if (/network\/interfaces(?:\.d\/[\w.${}-]+)?$/.test(target)) return interfaceCommand;
  if (/\/cron\.d\/|\/crontabs?(?:\/[\w.${}-]+)?$/.test(target)) return (line) => cronCommand(line, isCronOfSystem(target));
  return /\.service$/.test(target) ? unitCommand : undefined;
}

/** A line that hardly stands in another file than that of ifupdown: `post-up ifconfig ...`. */
export const interfaceLine: Reader = (line) => (/^\s*(?:pre|post)-(?:up|down)\s/.test(line) ? interfaceCommand(line) : undefined);

/** `crontab -` reads the table of a user. */
export const userTable: Reader = (line) => cronCommand(line, false);

/** The commands in a text that becomes such a file. */
export function commandsIn(code: ShellText, read: Reader): readonly ShellText[] {
  return [...code.text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const found = read(line);
    if (found === undefined) return [];
    const at = index + found.start;
    return [{ text: line.slice(found.start, found.end), isShell: false, placeOf: (start: number, end: number) => code.placeOf(at + start, at + end) }];
  });
}
