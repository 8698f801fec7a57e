import type { CatalogueEntry } from '../catalogue-entry.ts';

export const replacedAddressHandsOnItsMarks: CatalogueEntry = {
  id: 'replaced-address-hands-on-its-marks',
  title: 'The address that SIOCSIFADDR sets inherits metric and flags',
  sees: 'Where the old address had a metric and IFA_F_NOPREFIXROUTE, the one that SIOCSIFADDR sets in its place has them too, and so no connected route; only the lifetime becomes for ever. An address that a message adds has neither.',
  why: 'devinet_ioctl uses the old struct in_ifaddr again and sets address, mask, broadcast address, scope and lifetime in it. Metric, protocol and the other flags stay.',
  source: 'net/ipv4/devinet.c (devinet_ioctl)',
  advice:
    'Decide whether that was wanted: a link without its connected route was often a surprise. To have the same, read the old address and write IFA_RT_PRIORITY, IFA_PROTO and IFA_FLAGS into the message.',
  explains: [
    {
      in: { 'SIOCSIFADDR (IPv4, classful)': ['marked: metric and flags'] },
      aspect: 'state',
      paths: ['addresses v0 10.6.0.1/8 metric', 'addresses v0 10.6.0.1/8 noprefixroute', 'routes main 10.0.0.0/8'],
    },
    { in: { 'SIOCSIFADDR (IPv4, classful)': ['marked: metric and flags'] }, aspect: 'events', paths: ['RTM_NEWADDR 0 flags', 'RTM_NEWADDR 0 rtPriority', 'RTM_NEWROUTE count'] },
  ],
};
