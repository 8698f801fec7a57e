import type { CatalogueEntry } from '../catalogue-entry.ts';

const moved = { SIOCBRADDIF: ['bridged: of another bridge'] };
const both = { SIOCBRADDIF: ['bridged: of another bridge', 'bridged: once more'] };

export const bridgePortMoves: CatalogueEntry = {
  id: 'bridge-port-moves',
  title: 'IFLA_MASTER moves a port from one bridge to another',
  sees: 'SIOCBRADDIF of a port that has a bridge already is EBUSY, also where it is the same bridge; IFLA_MASTER takes it from the one and gives it to the other, and says nothing where it is there already.',
  why: 'br_add_if refuses a device that is a port; do_set_master removes it from its old master before it asks the new one.',
  source: 'net/bridge/br_if.c (br_add_if), net/core/rtnetlink.c (do_set_master)',
  advice: 'Where a script relies on EBUSY to find out that a link is in use, read IFLA_MASTER first.',
  explains: [
    { in: both, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'EBUSY' && netlink === undefined },
    { in: moved, aspect: 'state', paths: ['links v0 **', 'links b0 **', 'links b1 **', 'multicast **'] },
    { in: both, aspect: 'events', paths: ['* count'] },
  ],
};
