import type { CatalogueEntry } from '../catalogue-entry.ts';

export const labelsHideSecondaries: CatalogueEntry = {
  id: 'labels-hide-secondaries',
  title: 'SIOCGIFADDR shows one address, the kernel has more',
  sees: 'SIOCGIFADDR on a link answers its first address, however many it has; addresses that were added without a label of their own cannot be seen under any other name. A dump has them all.',
  why: 'The request finds an address by its label and stops at the first. Addresses that ip adds have the label of the link, every one of them.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_dump_ifaddr)',
  advice:
    'Expect a list. Code that compares the answer with one address has to look through all of them; which of them is the source of a packet is for the routes to say (RTA_PREFSRC).',
  explains: [{ in: { 'SIOCGIFADDR (IPv4)': ['crowded', 'labelled: several labels'] }, aspect: 'result', paths: [''] }],
};
