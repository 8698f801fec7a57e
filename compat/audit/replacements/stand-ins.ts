import type { Word } from '../use.ts';
import type { CommandLine } from '../words/command-line.ts';
import { ifconfigWords } from '../words/ifconfig.ts';
import { variableOf } from './variables.ts';

/** What a word is, by its place. */
type Sort = 'link' | 'address' | 'network' | 'mask' | 'mac' | 'number';

/**
 * Values of each sort, for the first and for further variables of it: where all of them lead to the same lines, but for the values themselves, these do not depend on the
 * value. Of addresses one is of each class.
 */
const values: Readonly<Record<Sort, readonly ((nth: number) => string)[]>> = {
  link: [(nth) => `nlk${nth}`, (nth) => `nlm${nth}`],
  address: [(nth) => `10.211.37.${9 + nth}`, (nth) => `172.29.83.${77 + nth}`, (nth) => `192.168.151.${19 + nth}`],
  network: [(nth) => `10.${nth}.0.0`, (nth) => `172.${nth}.0.0`],
  mask: [() => '255.255.240.0', () => '255.255.255.128'],
  mac: [(nth) => `02:4e:4c:00:00:1${nth}`, (nth) => `02:4e:4c:00:00:2${nth}`],
  number: [(nth) => `133${nth}`, (nth) => `144${nth}`],
};

/** Words in which something that is not known has a stand-in. */
export interface StoodIn {
  readonly words: readonly string[];
  /** Puts the variables back in a line of the shell. */
  restore(line: string): string;
}

/**
 * The words as they can be translated, several times with other stand-ins where some are variables; undefined where one is more than a variable, or its sort is not known.
 * `keepsVariables`: also those whose value is known stay what they are.
 */
export function stoodIn(line: CommandLine, keepsVariables: boolean): readonly StoodIn[] | undefined {
  const sorts = sortsOf(line);
  const names = new Map<string, Sort>();
  const found = new Map<Word, { name: string; label: string }>();
  for (const word of line.words) {
    if (word.confidence === 'literal' || (word.confidence === 'variables resolved' && !keepsVariables)) continue;
    const [sort, variable] = [sorts.get(word), variableOf(word)];
    if (
      sort === undefined ||
      variable === undefined ||
      isOdd(word, sort, variable.label) ||
      (variable.label !== '' && sort !== 'link') ||
      (names.get(variable.name) ?? sort) !== sort
    )
      return undefined;
    names.set(variable.name, sort);
    found.set(word, variable);
  }
  if (names.size === 0) return [{ words: line.texts, restore: (text) => text }];
  const texts = line.texts.join(' ');
  const most = Math.max(...[...names.values()].map((sort) => values[sort].length));
  const turns = Array.from({ length: most }, (_, turn) => standInsFor(names, turn));
  // Nothing else may look like a stand-in.
  if (turns.some((standIns) => [...standIns.values()].some((value) => texts.includes(value)))) return undefined;
  return turns.map((standIns) => ({
    words: line.words.map((word) => {
      const variable = found.get(word);
      return variable === undefined ? word.text : `${standIns.get(variable.name)}${variable.label}`;
    }),
    restore: (text) => [...standIns].reduce((restored, [name, value]) => putBack(restored, value, name), text),
  }));
}

/** A value that is known, and is not what the stand-ins of its sort are: a label, or an address that means something else. */
function isOdd({ confidence, text }: Word, sort: Sort, label: string): boolean {
  if (confidence !== 'variables resolved') return false;
  return (sort === 'link' && label === '' && text.includes(':')) || (sort === 'address' && /^(0|127|255|22[4-9]|23\d|2[45]\d)(\.|$)|[^\d.]/.test(text));
}

/** By variable: its value in this turn. */
function standInsFor(names: ReadonlyMap<string, Sort>, turn: number): ReadonlyMap<string, string> {
  const counts = new Map<Sort, number>();
  return new Map(
    [...names].map(([name, sort]) => {
      const nth = counts.get(sort) ?? 0;
      counts.set(sort, nth + 1);
      const choices = values[sort];
      return [name, (choices[turn % choices.length] as (nth: number) => string)(nth)];
    }),
  );
}

/** A value as the variable, in double quotes: inside single quotes these are left for it. */
function putBack(line: string, value: string, name: string): string {
  let [out, inside] = ['', false];
  for (let at = 0; at < line.length; at++) {
    if (line.startsWith(value, at) && !/[\w.]/.test(line[at + value.length] ?? '')) {
      out += inside ? `'"${name}"'` : `"${name}"`;
      at += value.length - 1;
      continue;
    }
    if (line[at] === "'") inside = !inside;
    out += line[at];
  }
  return out;
}

/** What each word is. A network without a netmask has its length in its variable, and a target alone its gateway: those are none of these. */
function sortsOf(line: CommandLine): ReadonlyMap<Word, Sort> {
  const sorts = new Map<Word, Sort>();
  const set = (word: Word | undefined, sort: Sort) => word !== undefined && sorts.set(word, sort);
  const { words, texts, tool } = line;
  const behind = (sort: Sort, ...names: readonly string[]) => {
    for (const [at, text] of texts.entries()) if (names.includes(text)) set(words[at + 1], sort);
  };
  if (tool === 'ifconfig') ofIfconfig(line, set);
  else if (tool === 'route') {
    const at = texts.findIndex((text) => ['add', 'del', 'delete'].includes(text));
    const target = at < 0 ? undefined : words.slice(at + 1).find(({ text }) => !text.startsWith('-'));
    const isNet = texts.includes('-net');
    if (isNet ? texts.includes('netmask') : texts[at] !== 'add' || target !== words.at(-1)) set(target, isNet ? 'network' : 'address');
    behind('address', 'gw', 'gateway');
    behind('mask', 'netmask');
    behind('link', 'dev', 'device');
    behind('number', 'metric');
    // A word alone at the end is a link.
    const last = words.at(-1);
    if (at >= 0 && last !== undefined && last !== target && !sorts.has(last)) set(last, 'link');
  } else if (tool === 'brctl') {
    set(words[1], 'link');
    if (['addif', 'delif'].includes(texts[0] ?? '')) set(words[2], 'link');
  } else if (tool === 'arp') {
    behind('link', '-i', 'dev');
    behind('address', '-s', '-d');
    const at = texts.indexOf('-s');
    if (at >= 0) set(words[at + 2], 'mac');
  } else if (tool === 'tunctl') behind('link', '-t', '-d');
  else if (tool === 'ipmaddr') behind('link', 'dev');
  return sorts;
}

function ofIfconfig(line: CommandLine, set: (word: Word | undefined, sort: Sort) => void): void {
  const { link, acts } = ifconfigWords(line);
  set(link, 'link');
  const sorts: Readonly<Record<string, Sort>> = { netmask: 'mask', broadcast: 'address', mtu: 'number', txqueuelen: 'number', name: 'link' };
  for (const [index, { name, word, arguments: given }] of acts.entries()) {
    if (name === 'address' && index === 0) set(word, 'address');
    const sort = sorts[name];
    if (sort !== undefined) set(given[0], sort);
    if (name === 'hw') set(given[1], 'mac');
  }
}
