import { macAddress, name } from '../input.ts';
import { operation } from '../operation.ts';

/** What ipmaddr(8) does. For group addresses that nobody else listens to, `link.add-multicast` does the same through both interfaces. EINVAL where the device has no such list. */
export const addMulticastUse = operation<void>()({
  id: 'link.add-multicast-use',
  title: 'Let a link listen to any MAC address, as a use of its own',
  writes: true,
  teaches:
    'SIOCADDMULTI takes unicast addresses too, and adds a use that is marked as made by hand where somebody listens already. RTM_NEWNEIGH puts a unicast address on another list, and adds no use.',
  input: { link: name, address: macAddress },
});
