import type { Functions } from './functions.ts';
import { onlySpeaks, type Runner, runnerNamed } from './runners.ts';
import { callAt, partsOf, type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';

/** Functions of the file that hand a parameter of theirs to one that runs it. */
export function localRunners({ program }: Unit, functions: Functions): ReadonlyMap<string, Runner> {
  const found = new Map<string, Runner>();
  // One that runs through another is found in the next round.
  for (let round = 0; round < 3; round++) {
    const before = found.size;
    for (const body of functions.all) {
      if (found.has(body.name) || runnerNamed(body.name) !== undefined || body.parameters.length === 0 || onlySpeaks(body.name)) continue;
      const runner = runnerIn(program, body, found);
      if (runner !== undefined) found.set(body.name, runner);
    }
    if (found.size === before) break;
  }
  return found;
}

function runnerIn(stream: Stream, { open, close, parameters }: Functions['all'][number], found: ReadonlyMap<string, Runner>): Runner | undefined {
  const filled = new Map<string, number>();
  for (let index = open; index < close; index++) {
    const call = callAt(stream, index);
    if (call === undefined) continue;
    const parts = partsOf(stream, call.open);
    // vsnprintf(buffer, size, format, arguments): what is in the buffer is the format.
    if (/^v\w*printf\w*$/.test(call.name)) {
      const format = parts.findIndex(({ from, to }, nth) => nth > 0 && to - from === 1 && parameters.includes(textAt(stream, from)));
      const target = wordIn(stream, parts[0]);
      const which = format < 0 ? -1 : parameters.indexOf(textAt(stream, parts[format]?.from ?? -1));
      if (target !== undefined && which >= 0) filled.set(target, which);
      continue;
    }
    const runner = runnerNamed(call.name) ?? found.get(call.name);
    if (runner === undefined || runner.takes === 'path' || runner.takes === 'words') continue;
    const word = wordIn(stream, parts[runner.takes === 'vector' ? (runner.vector ?? runner.at) : runner.at]);
    if (word === undefined) continue;
    const at = filled.get(word) ?? parameters.indexOf(word);
    if (at < 0) continue;
    const isPlain = parameters.at(-1) === '' ? {} : { isPlain: true };
    return {
      takes: runner.takes === 'vector' ? 'vector' : 'shell',
      at,
      ...isPlain,
      ...(runner.takes === 'vector' ? { vector: at } : {}),
      ...(runner.captures ? { captures: true } : {}),
    };
  }
  return undefined;
}

/** The word that an argument is, where it is nothing but that: `cmd`, `&cmd[0]`, `cmd.c_str()`. */
function wordIn(stream: Stream, part: { from: number; to: number } | undefined): string | undefined {
  if (part === undefined) return undefined;
  for (let index = part.from; index < part.to; index++) {
    const token = stream.tokens[index];
    if (token?.is === 'word' && !/^(const|char|void|struct)$/.test(token.text)) return token.text;
    if (token?.is === 'string') return undefined;
  }
  return undefined;
}
