import type { CatalogueEntry } from '../catalogue-entry.ts';

export const gifconfCutsSilently: CatalogueEntry = {
  id: 'gifconf-cuts-silently',
  title: 'SIOCGIFCONF cuts its list without a word',
  sees: 'Where the buffer is short SIOCGIFCONF succeeds with as many addresses as fit and says only how many bytes it filled. A dump goes on until the list is whole.',
  why: 'inet_gifconf stops where no further ifreq fits. A netlink dump is made of as many messages as it takes, and NLMSG_DONE ends it.',
  source: 'net/core/dev_ioctl.c (dev_ifconf), net/ipv4/devinet.c (inet_gifconf, inet_dump_ifaddr)',
  advice:
    'Where SIOCGIFCONF stays, ask again with a larger buffer until room is left, or ask with ifc_buf NULL for the size first; that may be too small again by the time of the second call.',
  explains: [{ in: { SIOCGIFCONF: ['crowded: room for two'] }, aspect: 'result', paths: ['2', '3', '4', '5', '6'] }],
};
