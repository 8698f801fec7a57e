import { macAddress, name } from '../input.ts';
import { operation } from '../operation.ts';

/** What ipmaddr(8) does. For group addresses that nobody else listens to, `link.remove-multicast` does the same through both interfaces. EINVAL where the device has no such list. */
export const removeMulticastUse = operation<void>()({
  id: 'link.remove-multicast-use',
  title: 'Take away from a link the use of a MAC address that was made by hand',
  writes: true,
  teaches: 'SIOCDELMULTI knows which use was made by hand, and takes only that: ENOENT where there is none. RTM_DELNEIGH takes any.',
  input: { link: name, address: macAddress },
});
