import type { Use } from '../../use.ts';
import { type Embedded, type Language, standing } from '../language.ts';
import { readShell } from '../shell/index.ts';
import { pathOf } from '../shell/proc-files.ts';
import { systemsOf } from './systems.ts';

const NAMES = 'exec|spawn|send|exp_send|exp_spawn|system|open';
/** A command of Tcl that runs others, where a command begins: with the line, behind `[`, `{` or `;`, or behind `catch`. */
const RUNS = new RegExp(String.raw`(?:^|[[;{]|\b(?:catch|eval|if|then|else|while)\b[ \t{[]*)[ \t]*(${NAMES})[ \t]+`, 'gm');

/** Tcl and expect: what `exec`, `spawn` and `open |` run, and what `send` types at a shell. */
export const tcl: Language = {
  name: 'tcl',
  read: ({ text }) => {
    const program = text.replace(/^[ \t]*#[^\n]*|;[ \t]*#[^\n]*/gm, (comment) => ' '.repeat(comment.length));
    const systemAt = systemsOf(program);
    return [...program.matchAll(RUNS)].flatMap(({ 0: head, 1: name = '', index }) => {
      const isTaken = /\[[ \t]*\w+[ \t]+$/.test(head) || isCaught(program, head, index + head.length);
      const reason = systemAt(index);
      return runBy(name, program, index + head.length, isTaken).map((use) => (reason === undefined ? use : { ...use, notReplaceable: reason }));
    });
  },
};

/** `catch {exec netstat -rn} text`: the variable gets what is printed. */
function isCaught(program: string, head: string, start: number): boolean {
  return /\bcatch[ \t]*\{[ \t]*\w+[ \t]+$/.test(head) && /^\s*\}[ \t]+\w/.test(program.slice(start + wordsBehind(program, start).length).slice(0, 200));
}

function runBy(name: string, program: string, start: number, isTaken: boolean): readonly Use[] {
  const line = wordsBehind(program, start);
  if (/send/.test(name)) return typed(line, start);
  if (name === 'open' || name === 'system') return quoted(line, start, name);
  return readShell(taken({ ...standing(fitForShell(behindOptions(line)), start, [name]), isShell: false }, isTaken));
}

/** Up to the end of the command: a line's end that no backslash is before, `;`, or the bracket that closes it. */
function wordsBehind(text: string, start: number): string {
  let [open, isQuoted] = [0, false];
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === '\n' || (sign === ';' && !isQuoted)) return text.slice(start, at);
    else if (sign === '[' || sign === '{') open++;
    else if ((sign === ']' || sign === '}') && open-- === 0) return text.slice(start, at);
  }
  return text.slice(start);
}

/** `-ignorestderr --`, `-noecho`: blank, so that every place stays. */
const behindOptions = (line: string) => line.replace(/^(?:-[a-z]+\s+|--\s+)+/, (options) => ' '.repeat(options.length));

/** Words in braces are quoted, and `$env(NAME)` and `[...]` are what nobody knows; of the same length, so that places stay. */
function fitForShell(line: string): string {
  return line
    .replace(/\\\n/g, '  ')
    .replace(/\$\w+\([^)\n]*\)|\[[^\][\n]*\]/g, ({ length }) => (length > 3 ? `\${${'_'.repeat(length - 3)}}` : '$_'.padEnd(length)))
    .replace(/(?<!\$)\{([^{}\n']*)\}/g, "'$1'");
}

/** `[exec netstat -rn]` is a value. */
function taken(embedded: Embedded, isTaken: boolean): Embedded {
  if (!isTaken) return embedded;
  const [before, behind] = ['x=$(', ')'];
  const to = (offset: number) => Math.min(Math.max(0, offset - before.length), embedded.text.length);
  return { ...embedded, text: before + embedded.text + behind, placeOf: (start, end) => embedded.placeOf(to(start), to(end)) };
}

/** `send "ifconfig eth0\r"`: a line that ends is typed at a shell. */
function typed(line: string, start: number): readonly Use[] {
  const [, head = '', text = ''] = /^((?:-[a-z]+\s+\S+\s+|--\s+)*["{])((?:[^"\\}]|\\.)*)/s.exec(line) ?? [];
  if (!/\\[rn]\s*$/.test(text)) return [];
  return readShell({ ...standing(text.replace(/\\[rn]/g, ' \n'), start + head.length, ['send']), isShell: false });
}

/** `open "|ifconfig -a"`, `system "route -n"`. */
function quoted(line: string, start: number, name: string): readonly Use[] {
  const [, head = '', text = ''] = (name === 'open' ? /^(["{]?\|\s*)((?:[^"\\}\n]|\\.)*)/ : /^(["{]?)((?:[^"\\}\n]|\\.)*)/).exec(line) ?? [];
  if (text !== '') return readShell(taken({ ...standing(text, start + head.length, [name]), isShell: false }, name === 'open'));
  const [, before = '', file = ''] = /^(["{]?)(\/proc\/[\w/]*)/.exec(line) ?? [];
  const path = pathOf(file);
  const at = start + before.length;
  return path === undefined ? [] : [{ is: 'file', path, place: { start: at, end: at + file.length }, confidence: 'literal', through: [] }];
}
