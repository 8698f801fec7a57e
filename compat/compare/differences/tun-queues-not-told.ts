import type { CatalogueEntry } from '../catalogue-entry.ts';

export const tunQueuesNotTold: CatalogueEntry = {
  id: 'tun-queues-not-told',
  title: 'Before Linux 6.9 no ioctl tells whether a tun device may have several queues, unless one attaches to it',
  sees: 'tun.get and tun.list by ioctl end with EOPNOTSUPP on a kernel before 6.9; IFLA_TUN_MULTI_QUEUE says it there too.',
  why: 'The tun driver answers ETHTOOL_GCHANNELS since 6.9. TUNGETIFF wants a file that is attached, and attaching writes the settings of the device.',
  source: 'drivers/net/tun.c (tun_ethtool_ops, tun_set_iff, tun_fill_info)',
  advice: 'Ask for the link by RTM_GETLINK: IFLA_LINKINFO holds all settings of the device.',
  explains: [
    {
      in: { 'tun.get': ['tunnelled: tun', 'tunnelled: tap with queues', 'tunnelled: tap', 'tunnelled: a label'], 'tun.list': ['tunnelled'] },
      aspect: 'error',
      paths: ['code'],
      where: ({ ioctl, netlink }) => ioctl === 'EOPNOTSUPP' && netlink === undefined,
      kernels: { before: '6.9' },
      oneSided: true,
    },
  ],
};
