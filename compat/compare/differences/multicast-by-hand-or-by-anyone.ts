import type { CatalogueEntry } from '../catalogue-entry.ts';

export const multicastByHandOrByAnyone: CatalogueEntry = {
  id: 'multicast-by-hand-or-by-anyone',
  title: 'Netlink does not tell addresses added by hand from those of IP',
  sees: 'Where IP listens to an address already, SIOCADDMULTI adds a use of its own that stays when IP leaves, and netlink adds none. SIOCDELMULTI removes only what was added by hand (ENOENT otherwise); RTM_DELNEIGH takes the address away from IP, and the link no longer hears the group.',
  why: 'The requests use dev_mc_add_global and dev_mc_del_global, which keep a mark of their own beside the count of users; netlink uses dev_mc_add_excl and dev_mc_del, which do not look at it.',
  source: 'net/core/rtnetlink.c (ndo_dflt_fdb_add, ndo_dflt_fdb_del), net/core/dev_addr_lists.c (__hw_addr_add_ex, __hw_addr_del_entry)',
  advice:
    'Never remove by netlink an address that you did not add: 01:00:5e and 33:33 belong to IP groups. To hold on to such an address use the ioctl, or join the group with a socket.',
  explains: [
    {
      in: { 'link.add-multicast': ['up: one that IPv4 listens to'], 'link.remove-multicast': ['up: one that IPv4 listens to'] },
      aspect: 'state',
      paths: ['multicast v0 01:00:5e:00:00:01 **'],
      oneSided: true,
    },
    { in: { 'link.remove-multicast': ['up: one that IPv4 listens to'] }, aspect: 'error', paths: ['code'], oneSided: true },
    { in: { SIOCADDMULTI: ['up: one that IPv4 listens to'] }, aspect: 'state', paths: ['multicast v0 01:00:5e:00:00:01 users', 'multicast v0 01:00:5e:00:00:01 global'] },
    { in: { SIOCDELMULTI: ['up: one that IPv4 listens to'] }, aspect: 'state', paths: ['multicast v0 01:00:5e:00:00:01'] },
    { in: { SIOCDELMULTI: ['up: one that IPv4 listens to'] }, aspect: 'error', paths: ['code'] },
  ],
};
