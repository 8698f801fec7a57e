import type { CatalogueEntry } from '../catalogue-entry.ts';

export const bridgeListCutsSilently: CatalogueEntry = {
  id: 'bridge-list-cuts-silently',
  title: 'BRCTL_GET_BRIDGES fills what there is room for',
  sees: 'With room for one index, SIOCGIFBR tells of one bridge and does not say that there are two.',
  why: 'get_bridge_ifindices stops where the room ends, and answers how many it wrote.',
  source: 'net/bridge/br_ioctl.c (get_bridge_ifindices)',
  advice: 'Ask again with more room while it comes back full, or dump the links by netlink.',
  explains: [{ in: { 'SIOCGIFBR (BRCTL_GET_BRIDGES)': ['bridged: room for one'] }, aspect: 'result', paths: [''] }],
};
