import type { CatalogueEntry } from '../catalogue-entry.ts';

export const routeScopeIsDerived: CatalogueEntry = {
  id: 'route-scope-is-derived',
  title: 'An ioctl finds the scope of a route by itself',
  sees: 'A route to what is on the link gets scope link from SIOCADDRT; RTM_NEWROUTE with rtm_scope left at 0 makes it scope global.',
  why: 'An rtentry has no scope: rtentry_to_fib_config says link without a gateway and global with one. rtm_scope is taken as it comes; `ip route` derives it in user space.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config, rtm_to_fib_config)',
  advice: 'Set rtm_scope to RT_SCOPE_LINK where there is no gateway. A gateway cannot be reached over a route whose scope is not narrower than that of its own.',
  explains: [
    { in: { 'SIOCADDRT (link)': ['up', 'addressed', 'crowded', 'v6'] }, aspect: 'state', paths: ['routes main 10.9.0.0/16 0 scope'] },
    { in: { 'SIOCADDRT (link)': ['up', 'addressed', 'crowded', 'v6'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 scope'] },
  ],
};
