import type { Functions } from './functions.ts';
import { type Call, callAt, partsOf, type Stream, textAt } from './stream.ts';

/** Whether what a child executes prints into a pipe that its parent made: `pipe(p); ... dup2(p[1], 1); execl(...)`. */
export function goesIntoPipe(stream: Stream, { name, at }: Call, functions: Functions): boolean {
  const body = functions.all[functions.scopeAt(at)];
  if (body === undefined || !/^_?exec[lv]/.test(name)) return false;
  const pipes = new Set<string>();
  let closed = false;
  for (let index = body.open; index < at; index++) {
    const call = callAt(stream, index);
    const [first, last] = call === undefined ? [] : [partsOf(stream, call.open)[0], partsOf(stream, call.open).at(-1)];
    if (call === undefined || first === undefined || last === undefined) continue;
    if (/^_?pipe2?$/.test(call.name)) pipes.add(textAt(stream, first.to - 1));
    else if (call.name === 'close' && isOutput(stream, first)) closed = true;
    else if (
      /^dup[23]?$/.test(call.name) &&
      pipes.has(textAt(stream, first.from)) &&
      textAt(stream, first.to - 1) === ']' &&
      (call.name === 'dup' ? closed : isOutput(stream, last))
    )
      return true;
  }
  return false;
}

/** The standard output, as a number or by its name. */
function isOutput(stream: Stream, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const word = textAt(stream, from);
  return to - from === 1 ? word === '1' || word === 'STDOUT_FILENO' : word === 'fileno' && textAt(stream, from + 2) === 'stdout';
}
