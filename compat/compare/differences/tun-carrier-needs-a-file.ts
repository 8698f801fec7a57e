import type { CatalogueEntry } from '../catalogue-entry.ts';

export const tunCarrierNeedsAFile: CatalogueEntry = {
  id: 'tun-carrier-needs-a-file',
  title: 'Nobody can give a carrier to a tun device that is not open',
  sees: 'IFLA_CARRIER 1 is EPERM while no file is attached. TUNSETCARRIER always has one, and what it set is gone when the file is closed.',
  why: 'tun_net_change_carrier refuses while there are no queues; __tun_detach takes the carrier away with the last one.',
  source: 'drivers/net/tun.c (tun_net_change_carrier, __tun_detach)',
  advice: 'Whoever keeps the file open decides; `ip link set DEV carrier on` is for a device in use.',
  explains: [{ in: { TUNSETCARRIER: ['tunnelled: on'] }, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === undefined && netlink === 'EPERM' }],
};
