import type { CatalogueEntry } from '../catalogue-entry.ts';

export const changeMakesWhatIsMissing: CatalogueEntry = {
  id: 'change-makes-what-is-missing',
  title: 'A message that means to change an address makes it where it is missing',
  sees: 'SIOCSIFNETMASK, SIOCSIFBRDADDR and SIOCSIFDSTADDR fail with EADDRNOTAVAIL where there is no address. RTM_NEWADDR makes the address then, with NLM_F_REPLACE alone too.',
  why: 'inet_rtm_newaddr does not look at NLM_F_CREATE: programs have relied on not having to set it.',
  source: 'net/ipv4/devinet.c (inet_rtm_newaddr, devinet_ioctl)',
  advice: "There is no message that only changes: look first where a missing address has to be an error. 'ip address change' makes one as well.",
  explains: [
    { in: { SIOCSIFNETMASK: ['fresh', 'up'], SIOCSIFBRDADDR: ['fresh', 'up'], 'SIOCSIFDSTADDR (IPv4)': ['fresh', 'up'] }, aspect: 'error', paths: ['code'] },
    {
      in: { SIOCSIFNETMASK: ['fresh', 'up'], SIOCSIFBRDADDR: ['fresh', 'up'], 'SIOCSIFDSTADDR (IPv4)': ['fresh', 'up'] },
      aspect: 'state',
      paths: [
        'addresses v0 10.5.0.1/16',
        'addresses v0 10.5.0.1/24',
        'addressOrder v0',
        'routes local',
        'routes local 10.5.0.1',
        'routes local 10.5.255.255',
        'routes local 10.5.0.127',
        'routes local 10.5.0.255',
        'routes local 192.0.2.255',
        'routes main',
      ],
    },
    {
      in: { SIOCSIFNETMASK: ['fresh', 'up'], SIOCSIFBRDADDR: ['fresh', 'up'], 'SIOCSIFDSTADDR (IPv4)': ['fresh', 'up'] },
      aspect: 'events',
      paths: ['RTM_NEWADDR count', 'RTM_NEWROUTE count'],
    },
  ],
};
