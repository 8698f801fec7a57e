import type { CatalogueEntry } from '../catalogue-entry.ts';

export const groupAsAddress: CatalogueEntry = {
  id: 'group-as-address',
  title: 'A multicast group as an address: refused by ioctl, taken by netlink',
  sees: 'SIOCSIFADDR with 224.0.0.5 fails with EINVAL. RTM_NEWADDR makes it an address of the link, with a local route.',
  why: 'Class D has no prefix length (inet_abc_len). Netlink takes such addresses since IFA_F_MCAUTOJOIN was made, which joins the group; without the flag it does not.',
  source: 'net/ipv4/devinet.c (inet_abc_len, inet_rtm_newaddr)',
  advice: 'Check for 224.0.0.0/4 where the error was relied on.',
  explains: [
    { in: { 'SIOCSIFADDR (IPv4, classful)': ['up: class D'] }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCSIFADDR (IPv4, classful)': ['up: class D'] }, aspect: 'state', paths: ['addresses v0 224.0.0.5/32', 'addressOrder v0', 'routes local 224.0.0.5'] },
    { in: { 'SIOCSIFADDR (IPv4, classful)': ['up: class D'] }, aspect: 'events', paths: ['RTM_NEWADDR count', 'RTM_NEWROUTE count'] },
  ],
};
