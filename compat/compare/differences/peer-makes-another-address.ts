import type { CatalogueEntry } from '../catalogue-entry.ts';

export const peerMakesAnotherAddress: CatalogueEntry = {
  id: 'peer-makes-another-address',
  title: 'SIOCSIFDSTADDR changes the address, RTM_NEWADDR with a peer adds one',
  sees: 'After SIOCSIFDSTADDR the address leads to its peer, its broadcast address stays, and its old connected route is gone. After RTM_NEWADDR there are two, the old one and one with a peer and no broadcast address.',
  why: 'IFA_ADDRESS is part of what an address is. The ioctl takes the address out, changes ifa_address, and puts it in again.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_rtm_newaddr)',
  advice: "Delete the address and add it as 'LOCAL peer PEER/LENGTH'. The prefix length is the peer's from then on.",
  explains: [
    {
      in: { 'SIOCSIFDSTADDR (IPv4)': ['addressed', 'crowded', 'v6'] },
      aspect: 'state',
      paths: ['addresses v0 10.5.0.1/24 address', 'addresses v0 10.5.0.1/24#2', 'addressOrder v0', 'routes main 10.5.0.0/24'],
    },
    {
      in: { 'SIOCSIFDSTADDR (IPv4)': ['addressed', 'crowded', 'v6'] },
      aspect: 'events',
      paths: ['RTM_DELADDR count', 'RTM_DELROUTE count', 'RTM_NEWADDR 0 broadcast', 'RTM_NEWROUTE count'],
    },
  ],
};
