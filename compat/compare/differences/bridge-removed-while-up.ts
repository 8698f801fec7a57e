import type { CatalogueEntry } from '../catalogue-entry.ts';

const up = { SIOCBRDELBR: ['bridged-up'] };

export const bridgeRemovedWhileUp: CatalogueEntry = {
  id: 'bridge-removed-while-up',
  title: 'RTM_DELLINK removes a bridge that is up',
  sees: 'SIOCBRDELBR answers EBUSY while the bridge is up; RTM_DELLINK takes it down and away, with its addresses and routes.',
  why: 'br_del_bridge looks at IFF_UP; rtnl_dellink does not, and unregistering a device closes it.',
  source: 'net/bridge/br_if.c (br_del_bridge), net/core/rtnetlink.c (rtnl_delete_link)',
  advice: 'Where a script relies on EBUSY to spare a bridge in use, look at its state first.',
  explains: [
    { in: up, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'EBUSY' && netlink === undefined },
    {
      in: up,
      aspect: 'state',
      paths: ['links b0', 'addresses b0', 'addressOrder b0', 'multicast b0', 'groups b0', 'proxyArp b0', 'routes6 **', 'routes **', 'links v0 **', 'multicast v0 **'],
    },
    { in: up, aspect: 'events', paths: ['* count'] },
  ],
};
