import type { CatalogueEntry } from '../catalogue-entry.ts';

export const sameAddressIsANoOp: CatalogueEntry = {
  id: 'same-address-is-a-no-op',
  title: 'Setting what is there already changes nothing by ioctl',
  sees: 'SIOCSIFADDR with the address that the label has already leaves even netmask and broadcast address as they are, and SIOCSIFNETMASK with the mask that is set succeeds. RTM_NEWADDR adds the address a second time where its prefix length differs, and fails with EEXIST where it does not.',
  why: 'devinet_ioctl compares ifa_local, or ifa_mask, and stops. For inet_rtm_newaddr an address is the same only where local address, prefix length and subnet are.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_rtm_newaddr, find_matching_ifa)',
  advice: "Look first, or take EEXIST for success. 'ip address replace' succeeds with the same prefix length and still adds with another.",
  explains: [
    {
      in: { 'SIOCSIFADDR (IPv4, classful)': ['addressed: the same address'], 'SIOCSIFADDR (alias)': ['crowded: the same address'] },
      aspect: 'state',
      paths: ['addresses v0 10.5.0.1/8', 'addresses v0 10.5.0.3/8', 'addressOrder v0', 'routes main 10.0.0.0/8', 'routes local 10.255.255.255', 'routes local 10.5.0.3 1'],
    },
    {
      in: { 'SIOCSIFADDR (IPv4, classful)': ['addressed: the same address'], 'SIOCSIFADDR (alias)': ['crowded: the same address'] },
      aspect: 'events',
      paths: ['RTM_NEWADDR count', 'RTM_NEWROUTE count'],
    },
    { in: { SIOCSIFNETMASK: ['addressed: the same mask'] }, aspect: 'error', paths: ['code'] },
  ],
};
