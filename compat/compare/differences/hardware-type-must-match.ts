import type { CatalogueEntry } from '../catalogue-entry.ts';

const elsewhere = { SIOCSARP: ['addressed: on the loopback', 'tunnelled: on a tun'] };

export const hardwareTypeMustMatch: CatalogueEntry = {
  id: 'hardware-type-must-match',
  title: 'SIOCSARP is told a hardware type, which must be that of the link',
  sees: 'SIOCSARP with the type of Ethernet, as arp(8) sends it unless told otherwise, is EINVAL on the loopback or a tun; RTM_NEWNEIGH takes the same entry.',
  why: 'arp_req_dev_by_name compares the family of arp_ha with the type of the device; NDA_LLADDR carries no type, and neigh_add only looks at its length.',
  source: 'net/ipv4/arp.c (arp_req_dev_by_name), net/core/neighbour.c (neigh_add)',
  advice: 'With `ip neigh`, the option -H of arp has nothing to become. An entry on a link that needs no ARP means nothing: leave it out.',
  explains: [
    { in: elsewhere, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'EINVAL' && netlink === undefined },
    { in: elsewhere, aspect: 'state', paths: ['neighbours lo', 'neighbours t0'] },
    { in: elsewhere, aspect: 'events', paths: ['RTM_NEWNEIGH count'] },
  ],
};
