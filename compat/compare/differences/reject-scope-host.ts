import type { CatalogueEntry } from '../catalogue-entry.ts';

export const rejectScopeHost: CatalogueEntry = {
  id: 'reject-scope-host',
  title: 'A reject route of an ioctl has scope host',
  sees: 'SIOCADDRT with RTF_REJECT makes an unreachable route of scope host, `ip route add unreachable` one of scope global. To the kernel they are different routes.',
  why: 'rtentry_to_fib_config sets fc_scope to RT_SCOPE_HOST for RTF_REJECT and looks at neither gateway nor link.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config)',
  advice: 'Packets fare alike. Write `ip route add unreachable NET scope host` where route(8) is still to remove it.',
  explains: [
    {
      in: { 'SIOCADDRT (reject)': ['fresh', 'up', 'addressed', 'crowded', 'v6', 'routed: unreachable of scope global is there'] },
      aspect: 'state',
      paths: ['routes main 203.0.113.0/24 0 scope'],
    },
    { in: { 'SIOCADDRT (reject)': ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 scope'] },
  ],
};
