import type { CatalogueEntry } from '../catalogue-entry.ts';

export const forwardingTableHasNoStates: CatalogueEntry = {
  id: 'forwarding-table-has-no-states',
  title: 'BRCTL_GET_FDB_ENTRIES has no room for states',
  sees: 'struct __fdb_entry tells port number, address, age and whether it is local; RTM_GETNEIGH tells the link, whether it is permanent, static or learned, and of the bridge itself and of what devices listen to.',
  why: 'br_fdb_fillbuf leaves out entries without a port and writes the four members that the struct has; rtnl_fdb_dump asks every device.',
  source: 'net/bridge/br_fdb.c (br_fdb_fillbuf, fdb_fill_info), net/core/rtnetlink.c (rtnl_fdb_dump)',
  advice: 'Filter the dump by NDA_MASTER and leave out NTF_SELF to get what brctl showmacs shows.',
  explains: [{ in: { BRCTL_GET_FDB_ENTRIES: ['bridged'] }, aspect: 'result', paths: ['**'] }],
};
