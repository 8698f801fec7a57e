import { KernelError } from '../../../src/base/errors.ts';
import { textOfFile } from '../text-of-file.ts';
import type { World } from '../world.ts';
import { type ArpOptions, FAILED } from './options.ts';
import { setEntry } from './set-entry.ts';

/** net-tools reads a line into so many bytes; the rest of a longer one is the next. */
const LONGEST_LINE = 1023;
/** Words of a line that are looked at. */
const MOST_WORDS = 31;

/** `arp -f FILE`: `HOST HWADDR WORDS...` a line, or with the hardware address first as ethers(5) has it. What is wrong with one line does not stop the others, but for wrong words. */
export async function entriesOfFile(path: string, options: ArpOptions, world: World): Promise<number | 'usage'> {
  const text = textOfFile(path, world);
  if (text instanceof KernelError) {
    world.err(`arp: cannot open etherfile ${path} !\n`);
    return FAILED;
  }
  for (const [index, line] of linesOf(text).entries()) {
    if (options.verbose) world.err(`>> ${line}`);
    const content = line.replace(/\n$/, '');
    if (content === '' || content.startsWith('#')) continue;
    const [first = '', second, ...rest] = quotedWords(content);
    if (second === undefined) {
      world.err(`arp: format error on line ${index + 1} of etherfile ${path} !\n`);
      continue;
    }
    const status = await setEntry(first.includes(':') ? [second, first, ...rest] : [first, second, ...rest], options, world);
    if (status === 'usage') return status;
    if (status !== 0) world.err(`arp: cannot set entry on line ${index + 1} of etherfile ${path} !\n`);
  }
  return 0;
}

function linesOf(text: string): string[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).flatMap((line) =>
    Array.from({ length: Math.ceil(line.length / LONGEST_LINE) }, (_, at) => line.slice(at * LONGEST_LINE, (at + 1) * LONGEST_LINE)),
  );
}

/** Words between blanks; quotes, which may stand only before a word, keep blanks together. */
function quotedWords(line: string): string[] {
  const words: string[] = [];
  let at = 0;
  const skip = () => {
    while (line[at] === ' ' || line[at] === '\t') at++;
  };
  while (at < line.length && words.length < MOST_WORDS) {
    skip();
    const quote = line[at] === '"' || line[at] === "'" ? line[at++] : undefined;
    const start = at;
    while (at < line.length && (quote === undefined ? line[at] !== ' ' && line[at] !== '\t' : line[at] !== quote || line[at - 1] === '\\')) at++;
    words.push(line.slice(start, at));
    if (quote !== undefined && at < line.length) at++;
    skip();
  }
  return words;
}
