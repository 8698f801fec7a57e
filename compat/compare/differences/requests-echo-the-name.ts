import type { CatalogueEntry } from '../catalogue-entry.ts';

export const requestsEchoTheName: CatalogueEntry = {
  id: 'requests-echo-the-name',
  title: 'A request gives back the name it was given',
  sees: 'Asked by an alternative name, an ioctl finds the link and leaves the alternative name in ifr_name; the message answers with the name that the kernel itself uses.',
  why: 'Requests that take a name fill in the rest of the ifreq only; rtnl_fill_ifinfo writes IFLA_IFNAME from dev->name.',
  source: 'net/core/dev_ioctl.c (dev_ifsioc_locked), net/core/rtnetlink.c (rtnl_fill_ifinfo)',
  advice: 'Do not take ifr_name for the name of the link: ask SIOCGIFNAME by index, or netlink.',
  explains: [{ in: { SIOCGIFINDEX: ['dressed: an alternative name'] }, aspect: 'result', paths: ['name'] }],
};
