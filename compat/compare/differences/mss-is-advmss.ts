import type { CatalogueEntry } from '../catalogue-entry.ts';

export const mssIsAdvmss: CatalogueEntry = {
  id: 'mss-is-advmss',
  title: 'The mtu of an rtentry is a segment size plus 40',
  sees: 'rt_mtu (RTF_MSS, RTF_MTU: the same bit) of 1400 becomes an advertised segment size of 1360; the MTU of the route stays unset. RTAX_MTU of 1400 is the MTU.',
  why: 'rtentry_to_fib_config puts rt_mtu less 40, for the IPv4 and TCP headers, into RTAX_ADVMSS.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config)',
  advice: '`route add ... mss N` is `ip route add ... advmss N-40`. It limits what the other side sends in TCP, not what goes out; who meant the path MTU wants `mtu N`.',
  explains: [
    {
      in: { 'SIOCADDRT (mss, window, irtt)': ['up', 'addressed', 'crowded', 'v6'] },
      aspect: 'state',
      paths: ['routes main 198.51.100.9 0 metrics 0 advmss', 'routes main 198.51.100.9 0 metrics 0 mtu'],
    },
    { in: { 'SIOCADDRT (mss, window, irtt)': ['up', 'addressed', 'crowded', 'v6'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 metrics advmss', 'RTM_NEWROUTE 0 metrics mtu'] },
  ],
};
