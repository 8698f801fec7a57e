import type { Tool, World } from '../world.ts';
import { busyboxArp } from './busybox.ts';
import { entriesOfFile } from './entries-of-file.ts';
import { type ArpOptions, readOptions, showUsage } from './options.ts';
import { removeEntry } from './remove-entry.ts';
import { setEntry } from './set-entry.ts';
import { showTable } from './show-table.ts';

/** arp(8) of net-tools, and that of busybox in its style. Words are held as their bytes, one character each, as the C programs count them. */
export const arp: Tool = async (words, world) => {
  const bytes = words.map((word) => Buffer.from(word).toString('latin1'));
  if (world.style === 'busybox') return busyboxArp(bytes, world);
  const read = readOptions(bytes, world);
  if ('status' in read) return read.status;
  const status = await run(read.options, read.operands, world);
  return status === 'usage' ? showUsage(world, true) : status;
};

function run(options: ArpOptions, operands: readonly string[], world: World): Promise<number | 'usage'> {
  if (options.task === 'file') return entriesOfFile(operands[0] ?? '/etc/ethers', options, world);
  if (options.task === 'delete') return removeEntry(operands, options, world);
  if (options.task === 'set') return setEntry(operands, options, world);
  return showTable(operands[0], options, world);
}
