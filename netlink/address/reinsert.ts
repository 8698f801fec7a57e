import type { ErrnoName } from '../../src/base/errno.ts';
import type { NetlinkSocket } from '../socket.ts';
import { putBack, takeOut } from './change.ts';
import type { Address, Labelled } from './first-of.ts';

/** What inet_insert_ifa refuses, and devinet_ioctl does not look at: the address is gone then, and the request says success. */
const unheard: readonly ErrnoName[] = ['EEXIST', 'EINVAL'];

/**
 * Changes an address as devinet_ioctl does, for want of a message that could: takes it out of the link's list, secondaries of its subnet with it, and
 * puts it in again. Both messages travel in one send, so that the gap is as short as it can be; it is still one in which others see no address.
 */
export function reinsert(socket: NetlinkSocket, { index, label, first }: Labelled & { first: Address }, changed: Parameters<typeof putBack>[1]): void {
  const [out, back] = socket.batch([takeOut(index, label), putBack(first, changed)]);
  if (out !== undefined) throw out;
  if (back !== undefined && !unheard.includes(back.code as ErrnoName)) throw back;
}
