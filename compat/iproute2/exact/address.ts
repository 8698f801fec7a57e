import { broadcastOf, classfulPrefixLength, prefixLengthOf } from '../../../src/codec/netmask.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { deviceName } from '../../../src/model/link-name.ts';
import { type ExactWritersOf, without } from './exact.ts';
import { changeFirst, removeFirst, replaceFirst } from './first-address.ts';

/** What an ioctl does to "the address" of a name, said of the first address with that label, whichever it is. */
export const address: ExactWritersOf<'address'> = {
  'address.set': ({ link, address }) => {
    if (address === '0.0.0.0') return [removeFirst(link)];
    const length = classfulPrefixLength(address);
    if (length === undefined) return without(`${address} is a group: the kernel refuses it as an address (EINVAL)`);
    return [replaceFirst(link, address, length, length < 31 ? broadcastOf(address, length) : undefined)];
  },
  'address.set-netmask': ({ link, netmask }) => {
    const prefixLength = prefixLengthOf(netmask);
    return prefixLength === undefined ? without(`${netmask} has holes: no prefix length says that, and the kernel refuses it (EINVAL)`) : [changeFirst(link, { prefixLength })];
  },
  'address.set-broadcast': ({ link, broadcast }) => [changeFirst(link, { broadcast })],
  'address.set-peer': ({ link, peer }) => {
    if (peer === '0.0.0.0') return without('an address with the peer 0.0.0.0 is one that ip shows without, and no longer finds');
    return classfulPrefixLength(peer) === undefined ? without(`${peer} is a group: the kernel refuses it as a peer (EINVAL)`) : [changeFirst(link, { peer })];
  },
  'address.remove-label': ({ label }) => [removeFirst(label)],
  // Of the flags of a label the kernel looks at IFF_UP alone: without it the label's address goes. Tools write back what they have read, which is that of the link.
  'address.set-label-flags': ({ label, flags }, { whenDown }) => {
    const removesIn = (state: number) => (state & linkFlags.UP) === 0;
    if (removesIn(flags)) return [removeFirst(label)];
    return whenDown === undefined || !removesIn(whenDown.flags) ? [] : [`[ -n "$(ip link show dev ${deviceName(label)} up)" ] || ${removeFirst(label)}`];
  },
};
