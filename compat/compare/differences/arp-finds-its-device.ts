import type { CatalogueEntry } from '../catalogue-entry.ts';

const found = ['addressed', 'crowded', 'v6'];
const alone = {
  'SIOCSARP (without a link)': [...found, 'fresh', 'up', 'routed: behind a gateway'],
  'SIOCDARP (without a link)': ['neighbours', 'neighbours: no route'],
};
const successful = { 'SIOCSARP (without a link)': found, 'SIOCDARP (without a link)': ['neighbours'] };

export const arpFindsItsDevice: CatalogueEntry = {
  id: 'arp-finds-its-device',
  title: 'An ioctl finds the link of an ARP entry by itself',
  sees: 'Without a device, SIOCSARP and SIOCDARP take the link on which a route without a gateway leads to the address, or answer ENETUNREACH; RTM_NEWNEIGH and RTM_DELNEIGH without an index are EINVAL.',
  why: 'arp_req_dev makes a route look-up with scope link; neigh_add and neigh_delete take the device from ndm_ifindex alone, which 0 leaves out.',
  source: 'net/ipv4/arp.c (arp_req_dev), net/core/neighbour.c (neigh_add, neigh_delete)',
  advice: 'Ask `ip route get ADDRESS` first and take its `dev`; where its answer has a `via`, SIOCSARP would have looked for a narrower route.',
  explains: [
    { in: alone, aspect: 'error', paths: ['code'], where: ({ netlink }) => netlink === 'EINVAL' },
    { in: successful, aspect: 'state', paths: ['neighbours v0', 'neighbours v0 10.5.0.8'] },
    { in: successful, aspect: 'events', paths: ['RTM_NEWNEIGH count', 'RTM_DELNEIGH count'] },
  ],
};
