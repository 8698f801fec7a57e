/** What stands before the interface's name. */
export interface Options {
  all: boolean;
  short: boolean;
  verbose: boolean;
  /** Of netlift: every address, and one JSON document. */
  allAddresses: boolean;
  json: boolean;
  ends?: 'version' | 'usage' | { unknown: string };
  rest: readonly string[];
}

const ends: Readonly<Record<string, 'version' | 'usage'>> = {
  '-V': 'version',
  '-version': 'version',
  '--version': 'version',
  '-?': 'usage',
  '-h': 'usage',
  '-help': 'usage',
  '--help': 'usage',
};

const switches: Readonly<Record<string, 'all' | 'short' | 'verbose' | 'allAddresses' | 'json'>> = {
  '-a': 'all',
  '-s': 'short',
  '-v': 'verbose',
  '--all-addresses': 'allAddresses',
  '--json': 'json',
};

/** ifconfig reads its options itself: each is a word of its own, and the first that is none is the interface. */
export function readOptions(words: readonly string[]): Options {
  const options: Options = { all: false, short: false, verbose: false, allAddresses: false, json: false, rest: [] };
  for (const [index, word] of words.entries()) {
    if (!word.startsWith('-')) return { ...options, rest: words.slice(index) };
    const found = Object.hasOwn(switches, word) ? switches[word] : undefined;
    if (found !== undefined) options[found] = true;
    else return { ...options, ends: (Object.hasOwn(ends, word) ? ends[word] : undefined) ?? { unknown: word } };
  }
  return options;
}
