import type { CatalogueEntry } from '../catalogue-entry.ts';

const other = { SIOCBRDELBR: ['bridged: no bridge'] };

export const bridgeRemovalTakesAnyLink: CatalogueEntry = {
  id: 'bridge-removal-takes-any-link',
  title: 'RTM_DELLINK removes whatever has the name',
  sees: 'SIOCBRDELBR of a link that is no bridge is EPERM; RTM_DELLINK removes it.',
  why: 'br_del_bridge looks at IFF_EBRIDGE; RTM_DELLINK is for links of every kind.',
  source: 'net/bridge/br_if.c (br_del_bridge), net/core/rtnetlink.c (rtnl_dellink)',
  advice: '`ip link del dev br0 type bridge` does not check either: look at IFLA_INFO_KIND first.',
  explains: [
    { in: other, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'EPERM' && netlink === undefined },
    { in: other, aspect: 'state', paths: ['links **', 'addresses **', 'addressOrder **', 'multicast **', 'groups **', 'proxyArp **'] },
    { in: other, aspect: 'events', paths: ['* count'] },
  ],
};
