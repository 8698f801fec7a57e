import type { CatalogueEntry } from '../catalogue-entry.ts';

const removed = { 'TUNSETPERSIST (off)': ['tunnelled'], 'tun.remove': ['tunnelled: tun', 'tunnelled: tap with queues', 'tunnelled: tap'] };

export const tunRemovalAttachesFirst: CatalogueEntry = {
  id: 'tun-removal-attaches-first',
  title: 'To remove a tun device by ioctl, one has to attach to it first',
  sees: 'The last RTM_DELLINK of a device that was removed by TUNSETPERSIST counts a carrier that came and went, and shows a device that is not persistent and has the settings of the last who attached; RTM_DELLINK removes it as it is.',
  why: 'TUNSETPERSIST acts on an attached file, and the device goes when that is closed; tun_attach and __tun_detach switch the carrier. rtnl_dellink unregisters the device whoever has it.',
  source: 'drivers/net/tun.c (tun_set_iff, __tun_detach), net/core/rtnetlink.c (rtnl_dellink)',
  advice: '`ip link del DEV` also takes the device from a program that uses it, where TUNSETIFF would have answered EBUSY.',
  explains: [
    {
      in: removed,
      aspect: 'events',
      paths: ['RTM_DELLINK 0 carrierChanges', 'RTM_DELLINK 0 carrierUpCount', 'RTM_DELLINK 0 carrierDownCount', 'RTM_DELLINK 0 linkinfo data'],
    },
  ],
};
