import type { Field } from './fields.ts';
import type { Site } from './reading.ts';

const names = /^(?:[gmn]?awk|perl|ruby|php|python[\d.]*)$/;
const calls = /\b(?:system|popen|getoutput|check_output|check_call|call|exec|run)\s*\(?\s*(["'])((?:(?!\1)[^\\\n]|\\.)*)\1/g;
const pipes = /"((?:[^"\\\n]|\\.)*)"\s*\|&?\s*getline|\|&?\s*"((?:[^"\\\n]|\\.)*)"/g;

/** Commands that a program on the command line hands to a shell: `system("ifconfig eth0")`, `"ifconfig" | getline`. */
export function readProgram(name: string, fields: readonly Field[], through: readonly string[], site: Site): void {
  if (!names.test(name)) return;
  for (const field of fields.slice(1)) {
    const code = field.code();
    const read = (text: string, found: RegExpExecArray) => {
      const at = found.index + found[0].lastIndexOf(text);
      site.readText({ text, isShell: false, placeOf: (start, end) => code.placeOf(at + start, at + end) }, [...site.through, ...through, name], site);
    };
    for (const found of code.text.matchAll(calls)) read(found[2] ?? '', found);
    if (name.endsWith('awk')) for (const found of code.text.matchAll(pipes)) read(found[1] ?? found[2] ?? '', found);
  }
}
