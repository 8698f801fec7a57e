import { piecesOfAwk } from './awk.ts';
import type { Field } from './fields.ts';
import { inputsOf, writtenPrograms } from './input.ts';
import type { Site } from './reading.ts';
import type { ShellText } from './syntax/tree.ts';

const names = /^(?:[gmn]?awk|perl|ruby|php|python[\d.]*)$/;
/** A call with a text, or with texts one behind the other as words: `system("ifconfig", "lo", "up")`, `call(["ifconfig", "lo"])`. */
const calls =
  /(\b(?:system|popen|getoutput|check_output|check_call|call|exec|run)\s*\(?\s*\[?\s*)(["'])((?:(?!\2)[^\\\n]|\\.)*)\2((?:\s*,\s*(?:"[^"\\\n]*"|'[^'\\\n]*'|\\?[$@][\w.]+))+(?=\s*[\])]))?/g;
const taken = /\b(?:popen|getoutput|check_output)\s*\(\s*["']/;
const backticks = /`([^`\n]+)`|\bqx\s*([{(/])([^})/\n]+)[})/]/g;

/** Commands that a program on the command line or in a here-document hands to a shell: `system("ifconfig eth0")`, `"ifconfig" | getline`. */
export function readProgram(name: string, fields: readonly Field[], through: readonly string[], site: Site): void {
  if (!names.test(name)) return;
  const isAwk = name.endsWith('awk');
  const first = fields.slice(1).find(({ text }) => !/^-[uwWbBsSE]+$/.test(text));
  const isInput = !isAwk && (first === undefined || first.text === '-');
  for (const code of isInput ? inputsOf(site.command, site) : fields.slice(1).map((field) => field.code())) {
    const way = [...site.through, ...through, name];
    if (!isAwk) readCalls(name, code, way, site);
    else for (const { text, start, isTaken } of piecesOfAwk(code.text)) readPiece(code, text, start, isTaken, way, site);
  }
}

/** `cat > FILE.pl <<EOF`: programs that a script writes. */
export function readWrittenPrograms(site: Site): void {
  for (const { name, code } of writtenPrograms(site)) readCalls(name, code, [...site.through, 'here-document'], site);
}

/** The calls of a program that hand text, or a list of words, to a command. */
function readCalls(name: string, code: ShellText, way: readonly string[], site: Site): void {
  const read = (text: string, at: number, isTaken: boolean) => readPiece(code, text, at, isTaken, way, site);
  for (const { 0: all, 1: head = '', 3: own = '', 4: more = '', index } of withoutComments(code.text).matchAll(calls)) {
    // Quotes and commas become blanks, so that every word keeps its place.
    const text = more === '' ? own : `${own}${`"${more}`.replace(/["',]/g, ' ')}`;
    read(text, index + head.length + 1, taken.test(all));
  }
  if (name !== 'perl' && name !== 'ruby' && name !== 'php') return;
  for (const found of withoutComments(code.text).matchAll(backticks)) read(found[1] ?? found[3] ?? '', found.index + found[0].lastIndexOf(found[1] ?? found[3] ?? ''), true);
}

/** Lines that are comments are blank. */
const withoutComments = (text: string) => text.replace(/^[ \t]*#.*$/gm, (line) => ' '.repeat(line.length));

/** Text for a shell; where the program takes what it prints, as in a substitution. */
function readPiece(code: ShellText, text: string, at: number, isTaken: boolean, through: readonly string[], site: Site): void {
  const [before, behind] = isTaken ? ['x=$(', ')'] : ['', ''];
  const to = (offset: number) => at + Math.min(Math.max(0, offset - before.length), text.length);
  site.readText({ text: before + text + behind, isShell: false, placeOf: (start, end) => code.placeOf(to(start), to(end)) }, through, site);
}
