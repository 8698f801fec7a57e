import { ipv4Address, name } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Sets the peer of the first address of a link or label; its own address for none. The prefix length stays and belongs to the peer's network from
 * then on. EADDRNOTAVAIL where there is no address, EINVAL for a peer of class D.
 */
export const setPeer = operation<void>()({
  id: 'address.set-peer',
  title: 'Set the peer of the first IPv4 address of a link or label',
  writes: true,
  teaches: 'The peer is IFA_ADDRESS, and the connected route leads to it; in netlink it is part of what an address is.',
  input: { link: name, peer: ipv4Address },
});
