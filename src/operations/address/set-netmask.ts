import { ipv4Address, name } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Sets the netmask of the first address of a link or label, as SIOCSIFNETMASK means it: the address is taken out, secondaries of its subnet with
 * it, and put in again. The broadcast address follows where it was that of the old mask, but not to a /31 or /32. Lifetime, metric, flags and peer
 * stay. EADDRNOTAVAIL where there is no address; EINVAL for a mask with holes. Where the link has the same address with the new mask
 * already, the kernel says success and the address is gone.
 */
export const setNetmask = operation<void>()({
  id: 'address.set-netmask',
  title: 'Set the netmask of the first IPv4 address of a link or label',
  writes: true,
  teaches: 'In netlink the prefix length is part of what an address is: a message with another one adds an address. To change it is to remove and add.',
  input: { link: name, netmask: ipv4Address },
});
