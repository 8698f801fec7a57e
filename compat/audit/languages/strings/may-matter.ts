import { legacyTools } from '../../tools.ts';
import { everyday } from './command-words.ts';

const distinct = [...legacyTools.keys()].filter((tool) => !everyday.has(tool)).join('|');
const words = [...everyday].join('|');

/**
 * What a program has in its text where it may hold a use. Of the tools that are called like words of every program, only what stands at the beginning of a
 * string, behind a path or behind another command, and is no key of a table.
 */
const MARKS = new RegExp(
  String.raw`(?<![\w-])(?:${distinct})(?![\w-])|SIOC[A-Z]|TUN[SG]ET|proc/(?:self/)?net/|0x89[0-9a-f]{2}|0x[0-9a-f]{4}54[0-9a-f]{2}|\b35\d{3}\b|_(?:route|arp|ifconfig|netstat)|(?:route|arp|ifconfig|netstat)_|(?:["'\x60(]|[;|&({[]\s*|bin/|\bsudo\s+|[\w}]\s\s*)(?:${words})(?=["'\x60)\s])(?!["'\x60]\s*[:=\]](?!=))(?!["'\x60]\s*=>)`,
  'i',
);

/** Whether a program needs to be read at all. */
export function mayMatter(text: string): boolean {
  return MARKS.test(text);
}
