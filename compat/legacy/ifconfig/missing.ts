import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { LinkDetails } from '../../../src/operations/link/link-details.ts';
import type { World } from '../world.ts';

export type Found = LinkDetails | undefined;

/** Says that a name leads to no interface. */
export function sayMissing(world: World, name: string, errno: number): void {
  const before = world.style === 'busybox' ? 'ifconfig: ' : '';
  world.err(`${before}${name}: error fetching interface information: ${errno === errnos.ENODEV ? 'Device not found' : strerror(errno)}\n`);
}
