import type { CatalogueEntry } from '../catalogue-entry.ts';

export const routeDeleteType: CatalogueEntry = {
  id: 'route-delete-type',
  title: 'An ioctl removes only unicast routes, or unreachable ones of scope host',
  sees: 'SIOCDELRT answers ESRCH for unreachable routes that iproute2 made, and for blackhole, prohibit and throw, with RTF_REJECT or without; RTM_DELROUTE with rtm_type 0 removes whatever is there.',
  why: 'rtentry_to_fib_config always says a type: RTN_UNICAST, or for RTF_REJECT RTN_UNREACHABLE with RT_SCOPE_HOST. fib_table_delete takes 0 and RT_SCOPE_NOWHERE for any, which an rtentry cannot say.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config), net/ipv4/fib_trie.c (fib_table_delete)',
  advice: '`ip route del NET` may remove more than `route del` did: `ip route del unicast NET` keeps to what leads somewhere.',
  explains: [
    {
      in: { 'SIOCDELRT (IPv4 net)': ['routed: unreachable', 'branched: blackhole'], 'SIOCDELRT (reject)': ['routed: scope global', 'branched: prohibit'] },
      aspect: 'error',
      paths: ['code'],
    },
    { in: { 'SIOCDELRT (IPv4 net)': ['routed: unreachable'], 'SIOCDELRT (reject)': ['routed: scope global'] }, aspect: 'state', paths: ['routes main 203.0.113.0/24'] },
    { in: { 'SIOCDELRT (IPv4 net)': ['branched: blackhole'] }, aspect: 'state', paths: ['routes main 10.25.0.0/16'] },
    { in: { 'SIOCDELRT (reject)': ['branched: prohibit'] }, aspect: 'state', paths: ['routes main 10.26.0.0/16'] },
    {
      in: { 'SIOCDELRT (IPv4 net)': ['routed: unreachable', 'branched: blackhole'], 'SIOCDELRT (reject)': ['routed: scope global', 'branched: prohibit'] },
      aspect: 'events',
      paths: ['RTM_DELROUTE count'],
    },
  ],
};
