import { groupAddress, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Meant for addresses that were added by hand: an ioctl answers ENOENT to all others, netlink takes them away from IP. */
export const removeMulticast = operation<void>()({
  id: 'link.remove-multicast',
  title: 'Let a link no longer listen to a multicast MAC address that was added by hand',
  writes: true,
  teaches: 'SIOCDELMULTI removes only what was added by hand; RTM_DELNEIGH takes a use away from whoever has one, the kernel included.',
  input: { link: name, address: groupAddress },
});
