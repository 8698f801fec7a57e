import type { CatalogueEntry } from '../catalogue-entry.ts';

export const noBroadcastIsZero: CatalogueEntry = {
  id: 'no-broadcast-is-zero',
  title: 'No broadcast address: 0.0.0.0 by ioctl, no attribute by netlink',
  sees: 'SIOCGIFBRDADDR answers 0.0.0.0 for an address without one; the message has no IFA_BROADCAST then.',
  why: 'The request copies ifa_broadcast whatever it is; inet_fill_ifaddr leaves out what is zero.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_fill_ifaddr)',
  advice: 'Take an absent attribute for none, and do not write 0.0.0.0 into a configuration for it.',
  explains: [{ in: { SIOCGIFBRDADDR: ['up: none'] }, aspect: 'result', paths: [''] }],
};
