import { NotUnderstood } from './not-understood.ts';

export type Syntax = 'basic' | 'extended' | 'fixed' | 'perl';

/** Longer patterns are not tried. */
const LONGEST = 300;

/** Bracket classes of POSIX, as they stand between the brackets of JavaScript. */
const classes: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
};

/** A pattern of grep, sed or awk as JavaScript has it. Throws NotUnderstood for what has no simple counterpart, and for patterns that may take for ever. */
export function regexOf(pattern: string, syntax: Syntax, flags = ''): RegExp {
  if (pattern.length > LONGEST) throw new NotUnderstood('a pattern of this length');
  const source = syntax === 'fixed' ? literal(pattern) : syntax === 'perl' ? pattern : translated(pattern, syntax === 'extended');
  if (explodes(source)) throw new NotUnderstood(`the pattern ${pattern}`);
  try {
    return new RegExp(source, flags);
  } catch {
    throw new NotUnderstood(`the pattern ${pattern}`);
  }
}

const literal = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function translated(pattern: string, extended: boolean): string {
  let out = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string;
    const next = pattern[at + 1] ?? '';
    if (character === '[') {
      const end = bracketEnd(pattern, at);
      out += bracket(pattern.slice(at + 1, end));
      at = end;
    } else if (character === '\\') {
      out += escaped(next, extended);
      at++;
    } else if (extended) out += character === '{' && !/^\{\d*,?\d*\}/.test(pattern.slice(at)) ? '\\{' : character === '/' ? '\\/' : character;
    else if (character === '*' && (out === '' || /(^|[^\\])\($|^\^$/.test(out))) out += '\\*';
    else if (character === '^' && out !== '' && !/(^|[^\\])[(|]$/.test(out)) out += '\\^';
    else if (character === '$' && next !== '' && !pattern.startsWith('\\)', at + 1) && !pattern.startsWith('\\|', at + 1)) out += '\\$';
    else out += '+?|(){}/'.includes(character) ? `\\${character}` : character;
  }
  return out;
}

/** What stands behind a backslash: in basic patterns it gives `( ) { } + ? |` their meaning, in extended ones it takes it. */
function escaped(character: string, extended: boolean): string {
  if ('<>'.includes(character) && character !== '') return '\\b';
  if (!extended && '(){}+?|'.includes(character) && character !== '') return character;
  if (/[wWsSbB1-9nt]/.test(character)) return `\\${character}`;
  if (character === '' || /[A-Za-z0]/.test(character)) throw new NotUnderstood(`\\${character}`);
  return literal(character) === character ? character : `\\${character}`;
}

function bracketEnd(pattern: string, start: number): number {
  let at = start + 1;
  if (pattern[at] === '^') at++;
  if (pattern[at] === ']') at++;
  for (; at < pattern.length && pattern[at] !== ']'; at++) if (pattern.startsWith('[:', at)) at = pattern.indexOf(':]', at) + 1;
  if (at <= start || at >= pattern.length) throw new NotUnderstood(`the pattern ${pattern}`);
  return at;
}

function bracket(inside: string): string {
  const negated = inside.startsWith('^');
  const body = (negated ? inside.slice(1) : inside).replaceAll(/\[:(\w+):\]|[\\\]^[]/g, (found, name?: string) => {
    if (name === undefined) return `\\${found}`;
    const known = Object.hasOwn(classes, name) ? classes[name] : undefined;
    if (known === undefined) throw new NotUnderstood(`[:${name}:]`);
    return known;
  });
  return `[${negated ? '^' : ''}${body}]`;
}

/** Whether a group that may repeat without end holds something that may: such patterns can take longer than anyone waits. */
function explodes(source: string): boolean {
  const bare = source.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  const open: boolean[] = [];
  for (let at = 0; at < bare.length; at++) {
    const character = bare[at] as string;
    const repeats = /^([*+]|\{\d+,\})/.test(bare.slice(at + 1));
    if (character === '(') open.push(false);
    else if (character === ')') {
      const inner = open.pop() === true;
      if (inner && repeats) return true;
      if ((inner || repeats) && open.length > 0) open[open.length - 1] = true;
    } else if (repeats && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}

/** A pattern of sed or awk, to which `\\t` and `\\n` are the characters themselves, also between brackets. */
export function withEscapes(pattern: string): string {
  return pattern.replaceAll(/\\([\\tn])/g, (whole, character: string) => (character === 't' ? '\t' : character === 'n' ? '\n' : whole));
}
