import type { CatalogueEntry } from '../catalogue-entry.ts';

export const hardwareAddressHasNoLength: CatalogueEntry = {
  id: 'hardware-address-has-no-length',
  title: 'An ioctl carries a hardware address without its length',
  sees: 'SIOCGIFHWADDR gives 14 bytes whatever the link has, zeros behind a shorter address; one that is set with too few bytes is filled up with zeros, where netlink answers EINVAL. Both cut one that is too long without a word.',
  why: 'struct sockaddr has 14 bytes and no length. IFLA_ADDRESS and IFLA_BROADCAST have a length, which validate_linkmsg compares with that of the device.',
  source: 'net/core/dev.c (netif_get_mac_address), net/core/rtnetlink.c (validate_linkmsg)',
  advice:
    'With the ioctl take the length from the hardware type in sa_family, and know that addresses of more than 14 bytes (InfiniBand, IPv6 tunnels) are cut when they are read.',
  explains: [
    { in: { SIOCGIFHWADDR: ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'result', paths: ['address'] },
    { in: { SIOCSIFHWADDR: ['fresh: four bytes'], SIOCSIFHWBROADCAST: ['fresh: four bytes'] }, aspect: 'error', paths: ['code'] },
    { in: { SIOCSIFHWADDR: ['fresh: four bytes'] }, aspect: 'state', paths: ['links v0 address'] },
    { in: { SIOCSIFHWBROADCAST: ['fresh: four bytes'] }, aspect: 'state', paths: ['links v0 broadcast'] },
    { in: { SIOCSIFHWADDR: ['fresh: four bytes'], SIOCSIFHWBROADCAST: ['fresh: four bytes'] }, aspect: 'events', paths: ['RTM_NEWLINK count'] },
  ],
};
