import { groupAddress, name } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * An address that is there already is no error. For Ethernet devices: others the one side or the other refuses. Where IP listens to the address
 * too, only the ioctl adds a use of its own to it.
 */
export const addMulticast = operation<void>()({
  id: 'link.add-multicast',
  title: 'Let a link listen to a multicast MAC address',
  writes: true,
  teaches: 'The netlink form lies in the forwarding table of bridges: RTM_NEWNEIGH, family AF_BRIDGE, NTF_SELF. ip maddr itself still uses the ioctl.',
  input: { link: name, address: groupAddress },
});
