import type { CatalogueEntry } from '../catalogue-entry.ts';

export const bridgeMissingIsEnxio: CatalogueEntry = {
  id: 'bridge-missing-is-enxio',
  title: 'SIOCBRDELBR says ENXIO of a bridge that is not there',
  sees: 'Asked to remove a link that is not there, SIOCBRDELBR answers ENXIO, everything else in either interface ENODEV.',
  why: 'br_del_bridge has a number of its own for it; RTM_DELLINK and RTM_GETLINK have that of all links.',
  source: 'net/bridge/br_if.c (br_del_bridge), net/core/rtnetlink.c (rtnl_dellink)',
  advice: 'Take ENODEV for what ENXIO said.',
  explains: [
    {
      in: { 'bridge.remove': ['bridged: no such link', 'bridged: a label'], SIOCBRDELBR: ['bridged: no such link'] },
      aspect: 'error',
      paths: ['code'],
      where: ({ ioctl, netlink }) => ioctl === 'ENXIO' && netlink === 'ENODEV',
    },
  ],
};
