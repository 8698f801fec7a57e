import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';

/** Says that a name leads to no interface. */
export function sayMissing(world: World, name: string, errno: number): void {
  const before = world.style === 'busybox' ? 'ifconfig: ' : '';
  world.err(`${before}${name}: error fetching interface information: ${errno === errnos.ENODEV ? 'Device not found' : strerror(errno)}\n`);
}
