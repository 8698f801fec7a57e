import { KernelError } from '../../../src/base/errors.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { setLine } from './entry.ts';

/** `rarp -f FILE`: lines of a hardware address and a host, as in ethers(5). Gives the exit status: that of a line does not count. */
export async function setFile(world: World, type: string, path: string): Promise<number> {
  let text: string;
  try {
    text = world.files.read(path);
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    world.err(`rarp: cannot open file ${path}:${strerror(error.errno)}.\n`);
    return -1;
  }
  for (const [index, line] of text.split('\n').entries()) {
    const [address, host] = line.split(/\s+/).filter((word) => word !== '');
    if (address === undefined || line.startsWith('#')) continue;
    if (host === undefined) world.err(`rarp: format error at ${path}:${index + 1}\n`);
    else if ((await setLine(world, type, host, address)) !== 0) world.err(`rarp: cannot set entry from ${path}:${index + 1}\n`);
  }
  return 0;
}
