import { NotUnderstood } from './not-understood.ts';
import { regexOf, withEscapes } from './regex.ts';

export type Address = number | '$' | RegExp;

interface Addressed {
  from?: Address;
  to?: Address;
  negated: boolean;
}

/** `nth` is which match `s` changes; 0 is each. A number in `replacement` is a group. */
export type Command = Addressed &
  ({ name: 'p' | 'd' | 'q' } | { name: 's'; regex: RegExp; replacement: readonly (string | number)[]; nth: number; prints: boolean } | { name: '{'; inner: readonly Command[] });

/** Whoever nests deeper tries the stack. */
const DEEPEST = 100;

/** The commands of a script. */
export function commandsOf(script: string, extended: boolean): Command[] {
  const reader = new Reader(script, extended);
  const commands = reader.block();
  if (!reader.atEnd()) throw new NotUnderstood(`the script ${script}`);
  return commands;
}

class Reader {
  #at = 0;
  #depth = 0;
  readonly #script: string;
  readonly #extended: boolean;

  constructor(script: string, extended: boolean) {
    this.#script = script;
    this.#extended = extended;
  }

  atEnd(): boolean {
    return this.#at >= this.#script.length;
  }

  block(): Command[] {
    const commands: Command[] = [];
    for (;;) {
      this.#take(/[\s;]*/y);
      if (this.atEnd() || this.#script[this.#at] === '}') return commands;
      commands.push(this.#command());
    }
  }

  #command(): Command {
    const from = this.#address();
    const to = from !== undefined && this.#take(/\s*,\s*/y) !== '' ? this.#address() : undefined;
    const negated = this.#take(/\s*!?\s*/y).includes('!');
    const addressed: Addressed = { negated, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const name = this.#script[this.#at++];
    if (name === 'p' || name === 'd' || name === 'q') return { ...addressed, name };
    if (name === 's') return { ...addressed, name, ...this.#substitution() };
    if (name !== '{') throw new NotUnderstood(`the command ${name} of sed`);
    if (++this.#depth > DEEPEST) throw new NotUnderstood('sed that is nested so deep');
    const inner = this.block();
    this.#depth--;
    if (this.#script[this.#at++] !== '}') throw new NotUnderstood('a block of sed that does not end');
    return { ...addressed, name, inner };
  }

  #address(): Address | undefined {
    const number = this.#take(/\d+/y);
    if (number !== '') return Number(number);
    const character = this.#script[this.#at];
    if (character === '$') {
      this.#at++;
      return '$';
    }
    if (character !== '/' && character !== '\\') return undefined;
    this.#at += character === '\\' ? 2 : 1;
    const pattern = this.#until(this.#script[this.#at - 1] as string);
    return regexOf(nonEmpty(pattern), this.#extended ? 'extended' : 'basic', this.#take(/I/y) === '' ? '' : 'i');
  }

  #substitution(): { regex: RegExp; replacement: readonly (string | number)[]; nth: number; prints: boolean } {
    const delimiter = this.#script[this.#at++] ?? '';
    const pattern = this.#until(delimiter);
    const replacement = replacementOf(this.#until(delimiter));
    const flags = this.#take(/[gpiI\d]*/y);
    const regex = regexOf(nonEmpty(pattern), this.#extended ? 'extended' : 'basic', /i/i.test(flags) ? 'gi' : 'g');
    return { regex, replacement, nth: flags.includes('g') ? 0 : Number(/\d+/.exec(flags)?.[0] ?? 1), prints: flags.includes('p') };
  }

  /** Up to the next delimiter, which is taken as well. A delimiter behind a backslash is itself; those between brackets of a pattern do not count. */
  #until(delimiter: string): string {
    let text = '';
    for (; !this.atEnd(); this.#at++) {
      const character = this.#script[this.#at] as string;
      if (character === delimiter) {
        this.#at++;
        return text;
      }
      if (character === '\\') {
        const next = this.#script[++this.#at] ?? '';
        text += next === delimiter && delimiter !== '|' ? next : `\\${next}`;
      } else text += character;
    }
    throw new NotUnderstood('a pattern that does not end');
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#script)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}

function nonEmpty(pattern: string): string {
  if (pattern === '') throw new NotUnderstood('the last pattern again');
  return withEscapes(pattern);
}

function replacementOf(text: string): (string | number)[] {
  return [...text.matchAll(/\\(\d)|\\([\s\S])|(&)|[^\\&]+/g)].map(([whole, group, escaped, all]) => {
    if (group !== undefined) return Number(group);
    if (all !== undefined) return 0;
    if (escaped === undefined) return whole;
    if (escaped === 'n') return '\n';
    if (escaped === 't') return '\t';
    if (/[A-Za-z]/.test(escaped)) throw new NotUnderstood(`\\${escaped} in a replacement`);
    return escaped;
  });
}
