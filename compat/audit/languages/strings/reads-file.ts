import { pathOf } from '../shell/proc-files.ts';
import { mannerOf, snakeOf } from './command-words.ts';
import type { End } from './ends.ts';
import { placeIn } from './place-in.ts';
import type { Program } from './program.ts';
import { spanOf, type Tree } from './tree.ts';

/** Functions that open or read the file that they are given. */
const OPENS = /(?:^|_)(?:f?open|read|readlines?|reader|slurp|load|cat|files?|lines|foreach|stream|scan(?:ner)?|contents?|fetch|tail|watch|copy|cp|input|path)(?:_|$)/;

/** `/proc/net/route`, opened, kept to be opened, or looked for; where a name holds it, each line that opens or tests the file of that name as well. */
export function readsFile(program: Program, node: Tree, text: string, ends: readonly End[]): void {
  const path = pathOf(text.replace(/^[<+\s]+|\s+$/g, ''));
  if (path === undefined) return;
  const about = { place: placeIn(node, path), confidence: 'literal', through: [], ...program.systemAt(node) } as const;
  // What is kept under a name is opened where that is read, be it in another file.
  const isHeld = ends.some((end) => end.is === 'kept' && end.wraps.length === 0 && end.choices.size === 0);
  if (throughNames(program, path, ends) || isHeld) {
    program.found.add({ is: 'indirect', role: 'holds the path', tool: path, ...about });
    return;
  }
  const manners = ends.flatMap((end) => (end.is === 'passed' ? [mannerOf(end.call.name)] : []));
  const isOpened = manners.some((manner) => manner !== 'tells' && manner !== 'checks');
  const isChecked = manners.includes('checks');
  if (isOpened || (!isChecked && ends.some((end) => end.is === 'kept' || end.is === 'listed' || end.is === 'returned'))) program.found.add({ is: 'file', path, ...about });
  else if (isChecked) program.found.add({ is: 'indirect', role: 'checks presence', tool: path, ...about });
}

/** What opens or tests the file by a name that holds nothing but its path; whether anything does. */
function throughNames(program: Program, path: string, ends: readonly End[]): boolean {
  let any = false;
  for (const end of ends) {
    if (end.is !== 'passed' || end.wraps > 0 || end.choices.size === 0) continue;
    const isOfLoop = isInLoop(end);
    if (!isOfLoop && ![...end.choices.values()].every(({ moves }) => moves)) continue;
    const isTest = mannerOf(end.call.name) === 'checks';
    if (isTest ? isOfLoop : !OPENS.test(snakeOf(end.call.name))) continue;
    // `files[family]`: one of several.
    const given = program.dialect.expression(end.argument.value);
    if (given.is === 'member' && given.key === undefined) continue;
    any = true;
    const about = { place: spanOf(end.argument.value), confidence: 'variables resolved', through: [end.call.callee], ...program.systemAt(end.node) } as const;
    program.found.add(isTest ? { is: 'indirect', role: 'checks presence', tool: path, ...about } : { is: 'file', path, ...about });
  }
  return any;
}

/** Whether a value is given away by the name that a loop has for each of a list: `for path in (...): open(path)`. */
function isInLoop({ argument, choices, through }: End & { is: 'passed' }): boolean {
  const own = argument.value.id();
  return through.length === 0 && choices.get(own)?.moves === false && [...choices].every(([at, { moves }]) => moves || at === own);
}
