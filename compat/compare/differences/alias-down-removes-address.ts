import type { CatalogueEntry } from '../catalogue-entry.ts';

export const aliasDownRemovesAddress: CatalogueEntry = {
  id: 'alias-down-removes-address',
  title: 'Taking an alias down removes an address',
  sees: 'SIOCSIFFLAGS without IFF_UP on v0:1 removes the first address with that label and leaves the link up; where no address has the label it answers EADDRNOTAVAIL. A message that takes the link v0:1 down fails with ENODEV, and one that takes v0 down does far more.',
  why: 'There is no device of that name. On an AF_INET socket devinet_ioctl sees the colon and removes the address; on sockets of other families dev_ioctl cuts the name at its colon and takes the whole device down.',
  source: 'net/ipv4/devinet.c (devinet_ioctl), net/core/dev_ioctl.c (dev_ioctl), net/core/rtnetlink.c (rtnl_setlink)',
  advice: 'Send RTM_DELADDR with the link and IFA_LABEL, which finds the same address (ip address del ADDRESS/LENGTH dev v0). Never cut the name and take the link down.',
  explains: [
    { in: { 'SIOCSIFFLAGS (alias)': ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCSIFFLAGS (alias)': ['crowded'] }, aspect: 'state', paths: ['addresses v0 10.5.0.3/24', 'addressOrder v0', 'routes local 10.5.0.3'] },
    { in: { 'SIOCSIFFLAGS (alias)': ['crowded'] }, aspect: 'events', paths: ['RTM_DELADDR count', 'RTM_DELROUTE count'] },
  ],
};
