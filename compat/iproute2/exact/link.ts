import { linkFlags } from '../../../src/model/link-flags.ts';
import { deviceName } from '../../../src/model/link-name.ts';
import { type ExactWritersOf, isEther, without } from './exact.ts';

/** ARPHRD_ETHER. */
const ETHER = 1;

/** The kernel takes them from nobody (__dev_change_flags in net/core/dev.c). */
const UNHEARD = linkFlags.BROADCAST | linkFlags.POINTOPOINT;

export const link: ExactWritersOf<'link'> = {
  'link.set-hardware-address': ({ link, address, hardwareType }) =>
    hardwareType === ETHER
      ? [`${isEther(link)} && ip link set dev ${deviceName(link)} address ${address.split(':').slice(0, 6).join(':')}`]
      : without(`an address of hardware type ${hardwareType}: the kernel refuses it on Ethernet, and ip says no type`),
  // Tools write back what they have read, with a flag more or less: where it is one that the kernel does not hear, nothing changes.
  'link.set-flags': ({ flags }, { whenDown }) => {
    const others = ~UNHEARD & 0xffff & (flags ^ (linkFlags.UP | linkFlags.RUNNING | linkFlags.MULTICAST));
    return others === 0 && (whenDown === undefined || ((whenDown.flags ^ linkFlags.MULTICAST) & ~UNHEARD & 0xffff) === 0) ? [] : without('ip writes no whole word of flags');
  },
};
