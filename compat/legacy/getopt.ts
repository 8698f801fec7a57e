/** A long option: its name, whether a word follows (1), may follow (2) or does not (0), and the letter or word that it stands for. */
export interface LongOption {
  name: string;
  argument: 0 | 1 | 2;
  means: string;
}

/** `means` is the letter of a short option or what a long one stands for; `?` where the option is wrong: then `message` is what the C library writes, after `PROGRAM: `. */
export interface Found {
  means: string;
  value?: string;
  /** The whole name of a long option: several may stand for the same. */
  name?: string;
  message?: string;
}

export interface Parsed {
  options: Found[];
  /** The words that are no options, in their order. */
  operands: string[];
}

/**
 * Reads words as getopt_long(3) of the GNU C library does. `letters` is its option string: a letter, `:` after it where a word follows, `::` where one may be
 * attached. A leading `+` stops at the first operand, as POSIX has it; otherwise options may stand anywhere. Long names may be cut short while they stay unique; where
 * `long` is left out it is getopt(3), to which a word's second `-` is a letter.
 */
export function getopt(words: readonly string[], letters: string, long?: readonly LongOption[]): Parsed {
  const stops = letters.startsWith('+');
  const parsed: Parsed = { options: [], operands: [] };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() as string;
    if (word === '--') return { ...parsed, operands: [...parsed.operands, ...rest] };
    if (word === '-' || !word.startsWith('-')) {
      if (stops) return { ...parsed, operands: [word, ...rest] };
      parsed.operands.push(word);
    } else if (word.startsWith('--') && long !== undefined) parsed.options.push(longOption(word.slice(2), rest, long));
    else shortOptions(word.slice(1), rest, letters, parsed.options);
  }
  return parsed;
}

function shortOptions(cluster: string, rest: string[], letters: string, options: Found[]): void {
  for (let index = 0; index < cluster.length; index++) {
    const letter = cluster[index] as string;
    const at = letter === ':' || letter === '+' ? -1 : letters.indexOf(letter);
    if (at < 0) {
      options.push({ means: '?', message: `invalid option -- '${letter}'` });
      continue;
    }
    if (letters[at + 1] !== ':') {
      options.push({ means: letter });
      continue;
    }
    const attached = cluster.slice(index + 1);
    if (attached !== '') options.push({ means: letter, value: attached });
    else if (letters[at + 2] === ':') options.push({ means: letter });
    else if (rest.length > 0) options.push({ means: letter, value: rest.shift() as string });
    else options.push({ means: '?', message: `option requires an argument -- '${letter}'` });
    return;
  }
}

function longOption(text: string, rest: string[], long: readonly LongOption[]): Found {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const value = equals < 0 ? undefined : text.slice(equals + 1);
  const near = long.filter((option) => option.name.startsWith(name));
  const option = long.find((candidate) => candidate.name === name) ?? unambiguous(near);
  if (option === undefined) {
    if (near.length === 0) return { means: '?', message: `unrecognized option '--${text}'` };
    const apart = near.filter((candidate, index) => index === 0 || !isSame(candidate, near[0]));
    return { means: '?', message: `option '--${text}' is ambiguous; possibilities:${apart.map((candidate) => ` '--${candidate.name}'`).join('')}` };
  }
  if (value !== undefined) {
    return option.argument === 0 ? { means: '?', message: `option '--${option.name}' doesn't allow an argument` } : { means: option.means, name: option.name, value };
  }
  if (option.argument !== 1) return { means: option.means, name: option.name };
  const next = rest.shift();
  return next === undefined ? { means: '?', message: `option '--${option.name}' requires an argument` } : { means: option.means, name: option.name, value: next };
}

function isSame(one: LongOption, other: LongOption | undefined): boolean {
  return one.argument === other?.argument && one.means === other.means;
}

/** Several names that stand for the same are no ambiguity, and beside the first of them the others are not told. */
function unambiguous(near: readonly LongOption[]): LongOption | undefined {
  const [first, ...others] = near;
  return first !== undefined && others.every((other) => isSame(other, first)) ? first : undefined;
}
