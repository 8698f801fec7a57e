import type { CatalogueEntry } from '../catalogue-entry.ts';

export const netmaskChangeReinserts: CatalogueEntry = {
  id: 'netmask-change-reinserts',
  title: 'SIOCSIFNETMASK changes the address, RTM_NEWADDR with another length adds one',
  sees: 'After SIOCSIFNETMASK the link has the address once, with the new mask, the broadcast address that belongs to it, and routes to match, behind the other primaries. After RTM_NEWADDR it has it twice.',
  why: 'The prefix length is part of what an address is: no message changes it. The ioctl takes the address out, changes mask and (where it was the computed one) broadcast address, and puts it in again: RTM_DELADDR and RTM_NEWADDR are announced, and the routes are made anew.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_rtm_newaddr)',
  advice:
    'Delete the address with the old length and add it with the new one, broadcast address included, in one send. Routes through gateways of the old subnet are gone afterwards, as they were with the ioctl.',
  explains: [
    {
      in: { SIOCSIFNETMASK: ['addressed', 'crowded', 'v6'] },
      aspect: 'state',
      paths: ['addresses v0 10.5.0.1/16 broadcast', 'addresses v0 10.5.0.1/24', 'addressOrder v0', 'routes main 10.5.0.0/24', 'routes local 10.5.0.255'],
    },
    { in: { SIOCSIFNETMASK: ['crowded'] }, aspect: 'state', paths: ['routes local 10.5.0.1 0 prefsrc', 'routes local 10.5.0.1 1'] },
    {
      in: { SIOCSIFNETMASK: ['addressed', 'crowded', 'v6'] },
      aspect: 'events',
      paths: ['RTM_DELADDR count', 'RTM_DELROUTE count', 'RTM_NEWADDR 0 broadcast', 'RTM_NEWROUTE count'],
    },
  ],
};
