import type { CatalogueEntry } from '../catalogue-entry.ts';

export const routeAddPrepends: CatalogueEntry = {
  id: 'route-add-prepends',
  title: 'A route added by an ioctl goes before the one that is there',
  sees: 'Where a route to the destination with the same metric is there already, SIOCADDRT puts the new one before it, and packets follow the new one; RTM_NEWROUTE with NLM_F_EXCL answers EEXIST and changes nothing.',
  why: 'rtentry_to_fib_config sets fc_nlflags to NLM_F_CREATE alone; fib_table_insert then refuses only a route that is the same in everything, and inserts before the first of equal metric.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config), net/ipv4/fib_trie.c (fib_table_insert)',
  advice: 'What a script of route(8) does is `ip route prepend`. Where only one route is meant, `ip route replace` says so; `ip route add` makes the second call an error.',
  explains: [
    {
      in: {
        'SIOCADDRT (IPv4 net)': ['routed: another gateway'],
        'SIOCADDRT (default)': ['routed: a second default'],
        'SIOCADDRT (reject)': ['routed: unreachable of scope global is there'],
      },
      aspect: 'error',
      paths: ['code'],
    },
    {
      in: { 'SIOCADDRT (IPv4 net)': ['routed: another gateway'] },
      aspect: 'state',
      paths: ['routes main 10.9.0.0/16 0 gateway', 'routes main 10.9.0.0/16 1 gateway', 'routes main 10.9.0.0/16 1 metric', 'routes main 10.9.0.0/16 2'],
    },
    { in: { 'SIOCADDRT (default)': ['routed: a second default'] }, aspect: 'state', paths: ['routes main default 0 gateway', 'routes main default 1'] },
    { in: { 'SIOCADDRT (reject)': ['routed: unreachable of scope global is there'] }, aspect: 'state', paths: ['routes main 203.0.113.0/24 1'] },
    {
      in: {
        'SIOCADDRT (IPv4 net)': ['routed: another gateway'],
        'SIOCADDRT (default)': ['routed: a second default'],
        'SIOCADDRT (reject)': ['routed: unreachable of scope global is there'],
      },
      aspect: 'events',
      paths: ['RTM_NEWROUTE count'],
    },
  ],
};
