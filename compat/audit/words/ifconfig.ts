import type { Word } from '../use.ts';
import type { CommandLine } from './command-line.ts';

/** Words that take the word behind them (compat/legacy/ifconfig/words.ts); `broadcast` and `pointopoint` only where it is no word of their own. */
const taking = new Set([
  'mtu',
  'metric',
  'keepalive',
  'outfill',
  'dstaddr',
  'netmask',
  'txqueuelen',
  'name',
  'mem_start',
  'io_addr',
  'irq',
  'media',
  'port',
  'add',
  'del',
  'tunnel',
]);
const perhapsTaking = new Set(['broadcast', 'pointopoint', 'pointtopoint']);
const single = new Set(['up', 'down', 'arp', 'trailers', 'promisc', 'multicast', 'allmulti', 'dynamic', 'broadcast', 'pointopoint', 'pointtopoint']);
const families = new Set(['inet', 'inet6', 'unix', 'ax25', 'netrom', 'rose', 'ipx', 'ddp', 'ec', 'x25', 'unspec']);

/** One thing that ifconfig is told to do: `netmask` with its mask; the word of an address is of the name `address`. */
export interface Act {
  readonly name: string;
  readonly word: Word;
  readonly arguments: readonly Word[];
}

export interface IfconfigWords {
  readonly options: readonly string[];
  readonly link?: Word;
  readonly family?: string;
  readonly acts: readonly Act[];
}

/** What the words of ifconfig say, one thing after the other, as ifconfig reads them. */
export function ifconfigWords({ words }: CommandLine): IfconfigWords {
  const at = words.findIndex(({ text }, index) => !text.startsWith('-') && !isFormat(words, index));
  if (at < 0) return { options: words.map(({ text }) => text), acts: [] };
  const options = words.slice(0, at).map(({ text }) => text);
  const [link, ...rest] = words.slice(at) as [Word, ...Word[]];
  const family = rest[0] !== undefined && families.has(rest[0].text) ? rest[0].text : undefined;
  return { options, link, ...(family === undefined ? {} : { family }), acts: [...actsOf(family === undefined ? rest : rest.slice(1))] };
}

/** `-f inet:cidr` of FreeBSD: how it is to print addresses. */
function isFormat(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.text === '-f' && /^\w+:\w+/.test(words[at]?.text ?? '');
}

function* actsOf(words: readonly Word[]): Generator<Act> {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const taken = words.slice(at + 1, at + 1 + countOf(word.text, words[at + 1]?.text));
    yield { name: nameOf(word.text), word, arguments: taken };
    at += taken.length;
  }
}

function countOf(name: string, next: string | undefined): number {
  if (name === 'hw') return next === 'loop' ? 1 : 2;
  if (taking.has(name)) return 1;
  return perhapsTaking.has(name) && next !== undefined && !single.has(next) && !taking.has(next) && !next.startsWith('-') ? 1 : 0;
}

function nameOf(text: string): string {
  return taking.has(text) || single.has(text) || text === 'hw' || text.startsWith('-') ? text : 'address';
}

/** Whether a name has a colon in it, other than one inside `${IF%%:*}`. */
export function isLabel(link: string): boolean {
  return link.replaceAll(/\$\{[^}]*\}/g, '').includes(':');
}
