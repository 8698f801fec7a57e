import type { CatalogueEntry } from '../catalogue-entry.ts';

const freed = { SIOCBRDELIF: ['bridged: of another bridge'] };
const both = { SIOCBRDELIF: ['bridged: of another bridge', 'bridged: no port'] };

export const bridgePortFreedFromAnything: CatalogueEntry = {
  id: 'bridge-port-freed-from-anything',
  title: 'IFLA_MASTER 0 frees a port from whatever has it',
  sees: 'SIOCBRDELIF names the bridge, and is EINVAL where the link is no port of it; IFLA_MASTER 0 takes the link from any bridge, and says nothing where it has none.',
  why: 'br_del_if compares the bridge of the port with the one that was named; do_set_master knows only that there is to be none.',
  source: 'net/bridge/br_if.c (br_del_if), net/core/rtnetlink.c (do_set_master)',
  advice: 'Compare IFLA_MASTER with the index of the bridge before `ip link set dev ... nomaster`.',
  explains: [
    { in: both, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'EINVAL' && netlink === undefined },
    { in: freed, aspect: 'state', paths: ['links v0 **', 'links b0 **', 'multicast **'] },
    { in: both, aspect: 'events', paths: ['* count'] },
  ],
};
