import type { CatalogueEntry } from '../catalogue-entry.ts';

export const aliasIsALabel: CatalogueEntry = {
  id: 'alias-is-a-label',
  title: 'An alias is a label on an address, not a link',
  sees: 'The requests that read or set addresses take v0:2 and mean the first address with that label. A message names the link, and whoever cuts the name at its colon gets the facts of the first address of the link instead.',
  why: 'There is no device of that name: devinet_ioctl cuts at the colon to find the device, and compares the whole name with ifa_label. In messages the label is IFA_LABEL, beside the address.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_fill_ifaddr)',
  advice: 'Look through the dump for IFA_LABEL. Better still, name addresses by themselves: nothing but the old tools needs labels.',
  explains: [
    {
      in: { 'SIOCGIFADDR (IPv4)': ['crowded: an alias'], SIOCGIFNETMASK: ['crowded: an alias'], SIOCGIFBRDADDR: ['crowded: an alias'], SIOCGIFDSTADDR: ['crowded: an alias'] },
      aspect: 'result',
      paths: [''],
    },
  ],
};
