import { unsupported } from '../../src/operations/handler.ts';

export const removeMulticastUse = unsupported(
  'link.remove-multicast-use',
  'a message takes away a use whoever made it, and looks for a unicast address on the list of unicast addresses',
  'net/core/rtnetlink.c (ndo_dflt_fdb_del), net/core/dev_addr_lists.c (dev_mc_del, dev_mc_del_global)',
);
