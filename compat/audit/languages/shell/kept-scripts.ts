import { codeOf } from './fields.ts';
import { isReadByShell } from './read-by-shell.ts';
import type { Site } from './reading.ts';
import type { ShellWord } from './syntax/tree.ts';

/** A script from its first line, or a text that writes one: `cat >FILE <<EOF` and that line. */
const script = /^\s*#!\s*\S*(?:\/|env )(?:ba|da|k|a)?sh\b|<<-?[ \t]*(['"\\]?)\w+\1[ \t]*\n[ \t]*#!\s*\S*(?:\/|env )(?:ba|da|k|a)?sh\b/;

/** Scripts that a variable keeps, for another program or a file: `FIXUP='cat >/sbin/x <<EOF ...'`. What a shell reads in this file is told there. */
export function readKeptScripts(site: Site): void {
  for (const { name, value } of site.command.assignments) {
    if (value === undefined || !isLong(value)) continue;
    const code = codeOf(value.source, value.parts);
    if (script.test(code.text) && !isReadByShell(name, site.scope)) site.readText({ ...code, isShell: false }, [...site.through, `${name}=`], site);
  }
}

/** Several lines at least: most assignments are short. */
const isLong = ({ source, start, end }: ShellWord) => end - start > 20 && source.text.slice(start, end).includes('\n');
