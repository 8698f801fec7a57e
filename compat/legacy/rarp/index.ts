import { hardwareTypes } from '../arp/hardware-type.ts';
import { writingBytes } from '../byte-text.ts';
import type { Tool, World } from '../world.ts';
import { remove, set } from './entry.ts';
import { setFile } from './file.ts';
import { type Asked, type Ended, readOptions } from './options.ts';
import { usage, usageList, version, WRONG_USAGE } from './usage.ts';

/** rarp of net-tools 2.10, for a kernel that has forgotten RARP: what is left of it are its refusals. */
export const rarp: Tool = (words, given) => {
  const world = writingBytes(given);
  const asked = readOptions(words);
  if ('ended' in asked) return end(world, asked);
  if (!hardwareTypes.some(({ name }) => name === asked.type)) {
    // What the real one prints is a pointer that it never set.
    world.err('rarp: (null): unknown hardware type.\n');
    return 1;
  }
  return act(world, asked) ?? refuse(world);
};

function act(world: World, { mode, type, operands }: Asked): number | Promise<number> | undefined {
  const [first, second] = operands;
  if (mode === 'list' && operands.length === 0) {
    world.err('This kernel does not support RARP.\n');
    return 1;
  }
  if (mode === 'delete' && first !== undefined && operands.length === 1) return remove(world, first);
  if (mode === 'set' && first !== undefined && second !== undefined && operands.length === 2) return set(world, type, first, second);
  if (mode === 'file' && operands.length <= 1) return setFile(world, type, first ?? '/etc/ethers');
  return undefined;
}

function end(world: World, { ended, message }: Ended): number {
  if (ended === 'version') world.out(version);
  if (ended === 'help') {
    world.out(usage);
    world.err(usageList);
  }
  if (ended === 'version' || ended === 'help') return 0;
  if (ended === 'mix') world.err('rarp: illegal option mix.\n');
  if (message !== undefined) world.err(`rarp: ${message}\n`);
  return refuse(world);
}

function refuse({ err }: World): number {
  err(`${usage}${usageList}`);
  return WRONG_USAGE;
}
