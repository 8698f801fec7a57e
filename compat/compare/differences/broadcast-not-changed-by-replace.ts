import type { CatalogueEntry } from '../catalogue-entry.ts';

export const broadcastNotChangedByReplace: CatalogueEntry = {
  id: 'broadcast-not-changed-by-replace',
  title: 'NLM_F_REPLACE takes IFA_BROADCAST and ignores it',
  sees: 'RTM_NEWADDR with NLM_F_REPLACE and a new IFA_BROADCAST succeeds, is announced, and leaves the broadcast address as it was. SIOCSIFBRDADDR changes it, by taking the address out and putting it in again.',
  why: 'For an address that exists inet_rtm_newaddr sets lifetime, metric and protocol and nothing else.',
  source: 'net/ipv4/devinet.c (inet_rtm_newaddr, devinet_ioctl)',
  advice: 'Delete the address and add it with the broadcast address that it should have. Read back what was set: the success of the message says nothing.',
  explains: [
    {
      in: { SIOCSIFBRDADDR: ['addressed', 'crowded', 'v6', 'marked: metric and lifetime'] },
      aspect: 'state',
      paths: ['addresses v0 10.5.0.1/24 broadcast', 'routes local 10.5.0.127'],
    },
    { in: { SIOCSIFBRDADDR: ['crowded', 'marked: metric and lifetime'] }, aspect: 'state', paths: ['addressOrder v0'] },
    { in: { SIOCSIFBRDADDR: ['marked: metric and lifetime'] }, aspect: 'state', paths: ['routes local 10.5.0.7'] },
    {
      in: { SIOCSIFBRDADDR: ['addressed', 'crowded', 'v6', 'marked: metric and lifetime'] },
      aspect: 'events',
      paths: ['RTM_DELADDR count', 'RTM_DELROUTE count', 'RTM_NEWADDR 0 broadcast', 'RTM_NEWROUTE count'],
    },
  ],
};
