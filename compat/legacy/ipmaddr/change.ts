import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { readAddress } from './address.ts';
import { wrong } from './usage.ts';

type Change = 'add' | 'remove';

/**
 * `ipmaddr add|del ADDRESS dev NAME`, in any order; without an address it is that of zeros. Only the ioctl does this, whatever the interface: a message
 * cannot tell whose a use is, and on bridges and tunnels it leads to a table of another kind.
 */
export function change(world: World, what: Change, words: readonly string[]): number | typeof wrong {
  const rest = [...words];
  let link: string | undefined;
  let address: string | undefined;
  while (rest.length > 0) {
    const word = rest.shift() as string;
    if (word === 'dev') {
      if (link !== undefined) return wrong;
      link = rest.shift();
      if (link === undefined || link === '') return wrong;
    } else {
      if (address !== undefined) return wrong;
      address = readAddress(word);
      if (address === undefined) return wrong;
    }
  }
  return link === undefined ? wrong : request(world, what, cut(link), address ?? '00:00:00:00:00:00');
}

function request(world: World, what: Change, link: string, address: string): number {
  const outcome = world.run(`link.${what}-multicast-use`, { link, address });
  if (outcome.ok) return 0;
  if ('error' in outcome) world.err(`ioctl: ${strerror(outcome.error.errno)}\n`);
  return 1;
}

/** What an ifreq has room for. */
function cut(name: string): string {
  return Buffer.from(name).subarray(0, 15).toString();
}
