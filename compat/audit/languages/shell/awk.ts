import type { Field } from './fields.ts';
import type { Site } from './reading.ts';

const names: ReadonlySet<string> = new Set(['awk', 'gawk', 'mawk', 'nawk', 'perl', 'ruby']);
const runs = /\bsystem\s*\(?\s*"((?:[^"\\\n]|\\.)*)"|"((?:[^"\\\n]|\\.)*)"\s*\|&?\s*getline|\|&?\s*"((?:[^"\\\n]|\\.)*)"/g;

/** Commands that a program of awk hands to a shell: `system("ifconfig eth0")`, `"ifconfig" | getline`. */
export function readAwk(name: string, fields: readonly Field[], through: readonly string[], site: Site): void {
  if (!names.has(name)) return;
  for (const field of fields.slice(1)) {
    const code = field.code();
    for (const found of code.text.matchAll(runs)) {
      const text = found[1] ?? found[2] ?? found[3] ?? '';
      const at = found.index + found[0].indexOf(`"${text}`) + 1;
      site.readText({ text, isShell: false, placeOf: (start, end) => code.placeOf(at + start, at + end) }, [...site.through, ...through, name], site);
    }
  }
}
