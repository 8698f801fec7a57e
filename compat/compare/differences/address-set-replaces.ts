import type { CatalogueEntry } from '../catalogue-entry.ts';

export const addressSetReplaces: CatalogueEntry = {
  id: 'address-set-replaces',
  title: 'SIOCSIFADDR replaces the address, RTM_NEWADDR adds one',
  sees: 'After SIOCSIFADDR the first address of the link or label is gone, with its routes; after RTM_NEWADDR the link has both, and the old one still comes first.',
  why: 'devinet_ioctl looks for the first address with the label and, where there is one, takes it out of the list and puts the same struct in_ifaddr in again with the new address. inet_rtm_newaddr always makes a new one.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_rtm_newaddr)',
  advice:
    'Remove the old address yourself, before the new one is added where both are of one subnet; the two messages are not atomic. What else was on the link decides what goes along: see secondaries-vanish-with-primary.',
  explains: [
    {
      in: { 'SIOCSIFADDR (IPv4)': ['addressed', 'crowded', 'v6'], 'SIOCSIFADDR (IPv4, classful)': ['addressed', 'crowded', 'v6', 'marked: metric and flags', 'routed: routes'] },
      aspect: 'state',
      paths: ['addresses v0 10.5.0.1/24', 'addressOrder v0', 'routes main 10.5.0.0/24', 'routes local 10.5.0.1', 'routes local 10.5.0.255'],
    },
    { in: { 'SIOCSIFADDR (IPv4, classful)': ['marked: metric and flags'] }, aspect: 'state', paths: ['routes local 10.5.0.7'] },
    { in: { 'SIOCSIFADDR (alias)': ['crowded'] }, aspect: 'state', paths: ['addresses v0 10.5.0.3/24', 'addressOrder v0', 'routes local 10.5.0.3'] },
    {
      in: {
        'SIOCSIFADDR (IPv4)': ['addressed', 'crowded', 'v6'],
        'SIOCSIFADDR (IPv4, classful)': ['addressed', 'crowded', 'v6', 'marked: metric and flags', 'routed: routes'],
        'SIOCSIFADDR (alias)': ['crowded'],
      },
      aspect: 'events',
      paths: ['RTM_DELADDR count', 'RTM_DELROUTE count'],
    },
  ],
};
