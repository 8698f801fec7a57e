import type { CatalogueEntry } from '../catalogue-entry.ts';

export const hardwareAddressNeedsFamily: CatalogueEntry = {
  id: 'hardware-address-needs-family',
  title: 'An ioctl wants the right sa_family before a hardware address',
  sees: 'SIOCSIFHWADDR and SIOCSIFHWBROADCAST answer EINVAL unless sa_family is the hardware type of the link (ARPHRD_ETHER...); SIOCADDMULTI answers EINVAL unless it is 0. Netlink carries no family.',
  why: 'dev_set_mac_address and dev_ifsioc compare sa_family with dev->type, and for multicast with AF_UNSPEC; the netlink code fills the family in by itself.',
  source: 'net/core/dev.c (netif_set_mac_address), net/core/dev_ioctl.c (dev_ifsioc)',
  advice: 'With the ioctl read SIOCGIFHWADDR first and keep its sa_family.',
  explains: [
    {
      in: { SIOCSIFHWADDR: ['fresh: sa_family 0'], SIOCSIFHWBROADCAST: ['fresh: sa_family 0'], SIOCADDMULTI: ['fresh: sa_family of the hardware'] },
      aspect: 'error',
      paths: ['code'],
    },
    { in: { SIOCSIFHWADDR: ['fresh: sa_family 0'] }, aspect: 'state', paths: ['links v0 address'] },
    { in: { SIOCSIFHWBROADCAST: ['fresh: sa_family 0'] }, aspect: 'state', paths: ['links v0 broadcast'] },
    { in: { SIOCADDMULTI: ['fresh: sa_family of the hardware'] }, aspect: 'state', paths: ['multicast v0 01:00:5e:00:00:42'] },
    { in: { SIOCSIFHWADDR: ['fresh: sa_family 0'], SIOCSIFHWBROADCAST: ['fresh: sa_family 0'] }, aspect: 'events', paths: ['RTM_NEWLINK count'] },
  ],
};
