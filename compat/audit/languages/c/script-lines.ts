import type { Use } from '../../use.ts';
import { SCRIPT } from '../strings/script-lines.ts';
import { textOf, type Value } from '../strings/value.ts';
import { reason, usesOf } from './commands.ts';
import type { Functions } from './functions.ts';
import { type Call, callAt, closeOf, partsOf, type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';
import type { Values } from './values.ts';

/** Functions that write to a file, and which of their arguments that is: the first, or the last. */
const writers: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['fprintf', 'first'],
  ['dprintf', 'first'],
  ['g_fprintf', 'first'],
  ['fputs', 'last'],
  ['fwrite', 'last'],
]);

/** What a program writes into a script line by line: `fprintf(f, "#!/bin/sh\n")`, and more to the same file in that function. */
export function scriptLinesOf(unit: Unit, functions: Functions, values: Values): Use[] {
  const { program } = unit;
  if (!unit.text.includes('#!')) return [];
  return functions.all.flatMap(({ open, close }) => {
    const scripts = new Map<string, boolean>();
    const uses: Use[] = [];
    for (let index = open; index < close; index++) {
      const call = callAt(program, index);
      if (call === undefined) continue;
      const written = lineOf(program, call, values);
      // What a file is given first tells what it is, until another is opened under its name.
      if (written === undefined) scripts.delete(opened(program, call));
      else if (!scripts.has(written.file)) scripts.set(written.file, SCRIPT.test(written.lines.map(textOf).join('')));
      if (written === undefined || scripts.get(written.file) !== true || unit.branches.isDead(program.tokens[call.at]?.start ?? 0)) continue;
      const about = { through: ['#!'], ...reason(unit, program.tokens[call.at]?.start ?? 0) };
      uses.push(...written.lines.flatMap((line) => usesOf(line, unit.text, about)));
    }
    return uses;
  });
}

/** The file that a call writes to, and the text. */
function lineOf(stream: Stream, call: Call, values: Values): { readonly file: string; readonly lines: readonly Value[] } | undefined {
  const where = writers.get(call.name);
  const parts = partsOf(stream, call.open);
  const [file, text] = where === 'first' ? [parts[0], parts[1]] : [parts.at(-1), parts[0]];
  if (where === undefined || file === undefined || text === undefined || parts.length < 2) return undefined;
  const lines = where === 'first' ? values.formatted(stream, text.from, closeOf(stream, call.open)) : values.of(stream, text.from, text.to);
  return { file: textAt(stream, file.to - 1), lines };
}

/** `f = fopen(...)`. */
function opened(stream: Stream, { name, at }: Call): string {
  return /open(?:at|64)?$/.test(name) && textAt(stream, at - 1) === '=' ? textAt(stream, at - 2) : '';
}
