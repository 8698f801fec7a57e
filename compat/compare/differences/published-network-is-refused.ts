import type { CatalogueEntry } from '../catalogue-entry.ts';

const subject = { 'SIOCSARP (published network)': ['addressed'] };

export const publishedNetworkIsRefused: CatalogueEntry = {
  id: 'published-network-is-refused',
  title: 'A network can no longer be published; netlink does not know the question',
  sees: 'SIOCSARP with ATF_NETMASK is EINVAL for every mask but 0 and 255.255.255.255. A message has no mask: what it publishes is the one address that the network begins with.',
  why: 'arp_ioctl refuses other masks; NDA_* has no attribute for one.',
  source: 'net/ipv4/arp.c (arp_ioctl)',
  advice: 'Publish every address by itself, or switch proxy_arp on and let the routes decide.',
  explains: [
    { in: subject, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'EINVAL' && netlink === undefined },
    { in: subject, aspect: 'state', paths: ['proxies v0'] },
  ],
};
