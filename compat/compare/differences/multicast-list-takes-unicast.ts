import type { CatalogueEntry } from '../catalogue-entry.ts';

export const multicastListTakesUnicast: CatalogueEntry = {
  id: 'multicast-list-takes-unicast',
  title: 'SIOCADDMULTI puts any address on the multicast list',
  sees: 'SIOCADDMULTI adds a unicast address, or one that bridges keep for themselves (01:80:c2:00:00:0x, such as LLDP), to the multicast list. Netlink puts both on the list of further unicast addresses; a veth then turns promiscuous to receive them.',
  why: 'dev_ifsioc does not look at the address; ndo_dflt_fdb_add chooses the list, and is_link_local_ether_addr counts as unicast there.',
  source: 'net/core/rtnetlink.c (ndo_dflt_fdb_add), net/core/dev_ioctl.c (dev_ifsioc)',
  advice: 'Use the ioctl (ip maddr add) for LLDP and its like; use netlink (bridge fdb add ... self) for a second unicast address.',
  explains: [
    { in: { SIOCADDMULTI: ['up: one that bridges keep for themselves'] }, aspect: 'state', paths: ['multicast v0 01:80:c2:00:00:0e', 'links v0 promiscuity'] },
    { in: { SIOCADDMULTI: ['up: a unicast address'] }, aspect: 'state', paths: ['multicast v0 02:00:00:00:00:aa', 'links v0 promiscuity'] },
  ],
};
