import type { Piece } from '../pieces.ts';
import type { TextLine } from '../text-lines.ts';

/** `$$`, `$(NAME)`, `${NAME}`, `$@`. */
const REFERENCE = /\$(?:\$|\(([\w.-]+)\)|\{([\w.-]+)\}|\([^()]*\)|[@<^+?*%|]|\w)/g;

/** A value leads to others; one that leads to itself ends here. */
const DEPTH = 8;

/** So many characters of values a line may lead to: each of a few variables may hold the one before many times. */
const MOST = 65_536;

/** A line of a recipe as the shell gets it: the variables of make in it are followed, and those that are unknown are variables of the shell. */
export function expanded({ text, start }: TextLine, variables: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  const room = { left: MOST };
  let at = 0;
  const standing = (end: number) => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: start + at });
  };
  for (const found of text.matchAll(REFERENCE)) {
    const [reference, round, curly] = found;
    standing(found.index);
    at = found.index + reference.length;
    const place = { start: start + found.index, end: start + at };
    pieces.push({ text: reference === '$$' ? '$' : meaningOf(round ?? curly, variables, room), ...place });
  }
  standing(text.length);
  return pieces;
}

/** `SUBDIRS = src ifconfig`: names of folders, whatever tools are called like them. */
const FOLDERS = /dirs$/i;

/** Variables that are set elsewhere and are called so everywhere: what they hold copies a tool, and does not run it. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/^(?:\w+_)?INSTALL(?:_\w+)?$/, 'install'],
  [/^(?:CP|COPY)$/, 'cp'],
  [/^(?:LN|LN_S)$/, 'ln -s'],
  [/^(?:\w+[-_])?STRIP$/, 'strip'],
];

function meaningOf(name: string | undefined, variables: ReadonlyMap<string, string>, room: { left: number }, depth = 0): string {
  const value = name === undefined || FOLDERS.test(name) ? undefined : variables.get(name);
  room.left -= value?.length ?? 0;
  if (value === undefined || depth > DEPTH || room.left < 0) return usual.find(([pattern]) => pattern.test(name ?? ''))?.[1] ?? `\${${(name ?? 'make').replaceAll(/\W/g, '_')}}`;
  return value.replaceAll(REFERENCE, (reference, round, curly) => (reference === '$$' ? '$' : meaningOf(round ?? curly, variables, room, depth + 1)));
}
