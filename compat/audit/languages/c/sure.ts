import { lastUpTo } from '../../last-up-to.ts';
import { type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';

/** Between them no more is looked at. */
const FARTHEST = 1500;

/** Whether a statement is sure to have run when a later place is reached: it stands in a block around that, under no condition, also none of the preprocessor. */
export function isSureBefore({ program, directives, starts }: Unit, at: number, index: number): boolean {
  if (index - at > FARTHEST) return false;
  const block = blockOf(program, at);
  if (!holds(program, block, index) || !isStatement(program, at, block)) return false;
  for (let each = at; each < index; each++) if (program.around[each] === block && /^(?:case|default|goto)$/.test(textAt(program, each))) return false;
  let depth = 0;
  for (let next = lastUpTo(starts, at - 1); (starts[next] ?? index) <= index && next < directives.length; next++) {
    const { name = '', at: place = 0 } = directives[next] ?? {};
    if (place <= at) continue;
    if (name.startsWith('if')) depth++;
    else if (depth === 0 && /^e(?:l|ndif)/.test(name)) return false;
    else if (name === 'endif') depth--;
  }
  return true;
}

/** The brace around a token; -1 outside of all. */
function blockOf({ tokens, around }: Stream, index: number): number {
  let at = around[index] ?? -1;
  while (at >= 0 && tokens[at]?.text !== '{') at = around[at] ?? -1;
  return at;
}

function holds({ around }: Stream, block: number, index: number): boolean {
  let at = around[index] ?? -1;
  while (at > block) at = around[at] ?? -1;
  return at === block;
}

/** Whether what begins a statement stands before a token of it, and no `if` or `else`. */
function isStatement(program: Stream, at: number, block: number): boolean {
  for (let each = at - 1; each > at - 60; each--) {
    const text = textAt(program, each);
    if (text === ';' || text === '}' || each === block) return true;
    if (/^(?:if|else|for|while|do|switch|case|default|\?|:|&&|\|\|)$/.test(text)) return false;
  }
  return false;
}
