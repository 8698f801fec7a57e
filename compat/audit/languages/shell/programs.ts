import { piecesOfAwk } from './awk.ts';
import type { Field } from './fields.ts';
import { inputsOf } from './input.ts';
import type { Site } from './reading.ts';
import type { ShellText } from './syntax/tree.ts';

const names = /^(?:[gmn]?awk|perl|ruby|php|python[\d.]*)$/;
const calls = /\b(?:system|popen|getoutput|check_output|check_call|call|exec|run)\s*\(?\s*(["'])((?:(?!\1)[^\\\n]|\\.)*)\1/g;
const taken = /\b(?:popen|getoutput|check_output)\s*\(\s*["']/;
const backticks = /`([^`\n]+)`|\bqx\s*([{(/])([^})/\n]+)[})/]/g;

/** Commands that a program on the command line or in a here-document hands to a shell: `system("ifconfig eth0")`, `"ifconfig" | getline`. */
export function readProgram(name: string, fields: readonly Field[], through: readonly string[], site: Site): void {
  if (!names.test(name)) return;
  const isAwk = name.endsWith('awk');
  const first = fields.slice(1).find(({ text }) => !/^-[uwWbBsSE]+$/.test(text));
  const isInput = !isAwk && (first === undefined || first.text === '-');
  for (const code of isInput ? inputsOf(site.command, site) : fields.slice(1).map((field) => field.code())) {
    const read = (text: string, at: number, isTaken: boolean) => readPiece(code, text, at, isTaken, [...site.through, ...through, name], site);
    if (isAwk) for (const { text, start, isTaken } of piecesOfAwk(code.text)) read(text, start, isTaken);
    else {
      for (const found of code.text.matchAll(calls)) read(found[2] ?? '', found.index + found[0].lastIndexOf(found[2] ?? ''), taken.test(found[0]));
      if (name === 'perl' || name === 'ruby' || name === 'php')
        for (const found of code.text.matchAll(backticks)) read(found[1] ?? found[3] ?? '', found.index + found[0].lastIndexOf(found[1] ?? found[3] ?? ''), true);
    }
  }
}

/** Text for a shell; where the program takes what it prints, as in a substitution. */
function readPiece(code: ShellText, text: string, at: number, isTaken: boolean, through: readonly string[], site: Site): void {
  const [before, behind] = isTaken ? ['x=$(', ')'] : ['', ''];
  const to = (offset: number) => at + Math.min(Math.max(0, offset - before.length), text.length);
  site.readText({ text: before + text + behind, isShell: false, placeOf: (start, end) => code.placeOf(to(start), to(end)) }, through, site);
}
