import type { CatalogueEntry } from '../catalogue-entry.ts';

export const irttIsInMilliseconds: CatalogueEntry = {
  id: 'irtt-is-in-milliseconds',
  title: 'Round trip times are milliseconds in an rtentry and eighths of them in netlink',
  sees: 'rt_irtt of 300 is a round trip time of 300 ms; RTAX_RTT of 300 is 37.5 ms.',
  why: 'TCP keeps its smoothed round trip time in eighths; rtentry_to_fib_config shifts rt_irtt left by three, RTAX_RTT is taken as it is.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config), net/ipv4/tcp_metrics.c',
  advice: 'Multiply by eight on the way into RTAX_RTT; `ip route add ... rtt 300ms` does it.',
  explains: [
    { in: { 'SIOCADDRT (mss, window, irtt)': ['up', 'addressed', 'crowded', 'v6'] }, aspect: 'state', paths: ['routes main 198.51.100.9 0 metrics 0 rtt'] },
    { in: { 'SIOCADDRT (mss, window, irtt)': ['up', 'addressed', 'crowded', 'v6'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 metrics rtt'] },
  ],
};
