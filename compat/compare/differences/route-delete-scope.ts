import type { CatalogueEntry } from '../catalogue-entry.ts';

export const routeDeleteScope: CatalogueEntry = {
  id: 'route-delete-scope',
  title: 'RTM_DELROUTE takes scope 0 at its word',
  sees: 'SIOCDELRT removes the route of an address; RTM_DELROUTE with rtm_scope left at 0 answers ESRCH, since that route has scope link.',
  why: 'Scope 0 is RT_SCOPE_UNIVERSE and must match; any is RT_SCOPE_NOWHERE (255), which rtentry_to_fib_config and `ip route del` say.',
  source: 'net/ipv4/fib_trie.c (fib_table_delete)',
  advice: 'Set rtm_scope to RT_SCOPE_NOWHERE in RTM_DELROUTE.',
  explains: [
    { in: { 'SIOCDELRT (IPv4 net)': ['addressed: the route of an address, without saying a scope'] }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCDELRT (IPv4 net)': ['addressed: the route of an address, without saying a scope'] }, aspect: 'state', paths: ['routes main'] },
    { in: { 'SIOCDELRT (IPv4 net)': ['addressed: the route of an address, without saying a scope'] }, aspect: 'events', paths: ['RTM_DELROUTE count'] },
  ],
};
