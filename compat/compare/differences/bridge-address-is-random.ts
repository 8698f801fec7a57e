import type { CatalogueEntry } from '../catalogue-entry.ts';

export const bridgeAddressIsRandom: CatalogueEntry = {
  id: 'bridge-address-is-random',
  title: 'A bridge without a port has a random address',
  sees: 'Two bridges that were made by the same call have different addresses, whichever interface made them.',
  why: 'br_dev_setup gives a new bridge a random address, which it keeps until its first port lends it its own.',
  source: 'net/bridge/br_device.c (br_dev_setup), net/bridge/br_stp_if.c (br_stp_recalculate_bridge_id)',
  advice: 'Give a bridge an address where something depends on it, such as a DHCP lease.',
  explains: [
    { in: { SIOCBRADDBR: ['fresh'] }, aspect: 'state', paths: ['links b5 address'] },
    { in: { SIOCBRADDBR: ['fresh'] }, aspect: 'events', paths: ['RTM_NEWLINK * address', 'RTM_NEWNEIGH * lladdr'] },
  ],
};
