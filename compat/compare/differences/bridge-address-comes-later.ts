import type { CatalogueEntry } from '../catalogue-entry.ts';

const made = { 'bridge.add': ['bridged', 'bridged: 15 bytes'] };

export const bridgeAddressComesLater: CatalogueEntry = {
  id: 'bridge-address-comes-later',
  title: 'A bridge made by ioctl has another address first',
  sees: 'SIOCBRADDBR makes a bridge with a random address, which is announced; the one that is wanted takes SIOCSIFHWADDR, and another notification. RTM_NEWLINK has it from the start, and where it is refused nothing was ever made.',
  why: 'SIOCBRADDBR takes 16 bytes of name and nothing else, so everything else is said to a bridge that is there already.',
  source: 'net/bridge/br_ioctl.c (br_ioctl_stub), net/bridge/br_netlink.c (br_dev_newlink)',
  advice: 'Say address and settings in the RTM_NEWLINK that makes the bridge: `ip link add br0 address ... type bridge ...`.',
  explains: [
    { in: made, aspect: 'events', paths: ['RTM_NEWLINK count', 'RTM_NEWNEIGH * lladdr', 'RTM_DELNEIGH * lladdr'] },
    { in: { 'bridge.add': ['bridged: a multicast address'] }, aspect: 'events', paths: ['* count'], where: ({ netlink }) => netlink === 0 },
  ],
};
