import type { CatalogueEntry } from '../catalogue-entry.ts';

export const tunOwnerNotByIoctl: CatalogueEntry = {
  id: 'tun-owner-not-by-ioctl',
  title: 'Who may attach to a tun device can be set by ioctl and read by netlink',
  sees: 'TUNSETOWNER and TUNSETGROUP have no counterpart that reads; IFLA_TUN_OWNER and IFLA_TUN_GROUP have none that writes.',
  why: 'TUNGETIFF answers with an ifreq, which has flags and no ids; tun_fill_info gives both where they are set.',
  source: 'drivers/net/tun.c (tun_get_iff, tun_fill_info)',
  advice: '`ip -d link show DEV` or /sys/class/net/DEV/owner and group.',
  explains: [
    {
      in: { TUNGETIFF: ['owned'] },
      aspect: 'result',
      paths: ['owner', 'group'],
      where: ({ ioctl }) => ioctl === undefined,
    },
  ],
};
