import { writingBytes } from '../byte-text.ts';
import type { Tool } from '../world.ts';
import { busyboxIfconfig } from './busybox.ts';
import { showAll, showOne } from './display.ts';
import { cutName } from './number-words.ts';
import { readOptions } from './options.ts';
import { setInterface } from './set.ts';
import { printUsage } from './usage.ts';
import { statusOf } from './waiting.ts';

/** ifconfig(8): shows interfaces, or does to one what words say. */
export const ifconfig: Tool = (words, given) => {
  const world = writingBytes(given);
  if (world.style === 'busybox') return busyboxIfconfig(words, world);
  const options = readOptions(words);
  if (options.ends === 'usage') {
    printUsage(world, 0);
    return 0;
  }
  if (options.ends === 'version') {
    if (world.style === '1.60') world.err('net-tools 1.60\nifconfig 1.42 (2001-04-13)\n');
    else world.out('net-tools 2.10\n');
    return 0;
  }
  if (options.ends !== undefined) {
    world.err(`ifconfig: option \`${options.ends.unknown}' not recognised.\nifconfig: \`--help' gives usage information.\n`);
    return 1;
  }
  const [name, ...rest] = options.rest;
  if (name === undefined) return showAll(world, options);
  const link = cutName(name);
  return rest.length === 0 ? showOne(world, link, options) : statusOf(setInterface(world, link, rest, options.verbose), world);
};
