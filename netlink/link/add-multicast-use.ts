import { unsupported } from '../../src/operations/handler.ts';

export const addMulticastUse = unsupported(
  'link.add-multicast-use',
  'a message puts a unicast address on the list of unicast addresses, refuses those of bridges, and adds no use of its own where somebody listens already',
  'net/core/rtnetlink.c (ndo_dflt_fdb_add), net/core/dev_addr_lists.c (dev_mc_add_excl, dev_mc_add_global)',
);
