import type { CatalogueEntry } from '../catalogue-entry.ts';

const subject = { 'SIOCSARP (IPv6)': ['v6'] };

export const arpIsIpv4Only: CatalogueEntry = {
  id: 'arp-is-ipv4-only',
  title: 'IPv6 neighbours are out of reach of ioctls',
  sees: 'SIOCSARP is EPFNOSUPPORT for every family but AF_INET, and there is no other request; RTM_NEWNEIGH takes AF_INET6.',
  why: 'arp_ioctl looks at the family of arp_pa first, and a struct sockaddr could not hold the address.',
  source: 'net/ipv4/arp.c (arp_ioctl)',
  advice: 'There was never an IPv6 form of arp(8): `ip -6 neigh`.',
  explains: [
    { in: subject, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'EPFNOSUPPORT' && netlink === undefined },
    { in: subject, aspect: 'state', paths: ['neighbours v0'] },
    { in: subject, aspect: 'events', paths: ['RTM_NEWNEIGH count'] },
  ],
};
