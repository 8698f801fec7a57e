import type { Dialect } from './dialect.ts';
import { OTHER } from './other-systems.ts';
import { spanOf, type Tree } from './tree.ts';

const SYSTEMS = new RegExp(OTHER.source, 'gi');
/** What may stand beside the names of systems in a comment that says which ones a line is for. */
const BESIDE = /^(?:[\W_]|\b(?:xxx|todo|note|this|that|works?|might|may|only|for|on|in|under|and|or|very|specific|unix|systems?|case|is|code|the|a|i|do|branch|version)\b)*$/i;
const LAST = /\(([^()]*)\)\W*$/;

/** Why what stands at a node must not be rewritten: a comment behind it, above it or above its function says that it is for another system. */
export function saidOfOtherSystem(node: Tree, text: string, { kinds }: Dialect): string | undefined {
  const { start, end } = spanOf(node);
  const routine = node.ancestors().find((around) => kinds.routines.includes(around.kind()));
  const ending = /^[^\n]*/.exec(text.slice(end, end + 300))?.[0] ?? '';
  const comments = [/(?:#|\/\/)\s*([^#"'`]*)$/.exec(ending)?.[1], above(text, start), routine === undefined ? undefined : above(text, spanOf(routine).start)];
  const names = comments.map(onlyOthers).find((name) => name !== undefined);
  return names === undefined ? undefined : `a comment says what it is for: ${names}`;
}

/** The line above a place, where it is nothing but a comment. */
function above(text: string, at: number): string | undefined {
  const line = text.lastIndexOf('\n', at - 1);
  const before = text.lastIndexOf('\n', line - 1) + 1;
  return line < 0 ? undefined : /^\s*(?:#+|\/\/+)\s*(.{0,120})$/.exec(text.slice(before, line))?.[1];
}

/** The systems that a comment names, where it says nothing else and does not name Linux. */
function onlyOthers(comment: string | undefined): string | undefined {
  if (comment === undefined || /linux/i.test(comment)) return undefined;
  const said = BESIDE.test(comment.replaceAll(SYSTEMS, ' ')) ? comment : (LAST.exec(comment)?.[1] ?? '');
  const names = said.match(SYSTEMS);
  return names === null || !BESIDE.test(said.replaceAll(SYSTEMS, ' ')) ? undefined : names.join(', ');
}
