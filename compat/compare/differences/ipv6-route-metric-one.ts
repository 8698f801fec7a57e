import type { CatalogueEntry } from '../catalogue-entry.ts';

export const ipv6RouteMetricOne: CatalogueEntry = {
  id: 'ipv6-route-metric-one',
  title: 'route(8) gives IPv6 routes metric 1, ip(8) lets the kernel choose 1024',
  sees: 'The same route has metric 1 when route(8) adds it and 1024 when ip(8) does; route(8) without a metric removes only routes of metric 1 (ESRCH otherwise), ip(8) any.',
  why: 'net-tools fills rtmsg_metric with 1 before it reads its arguments; ip sends no RTA_PRIORITY. To the kernel 0 is 1024 (IP6_RT_PRIO_USER) when adding and any when removing, on both interfaces.',
  source: 'net/ipv6/route.c (ipv6_route_ioctl, inet6_rtm_newroute)',
  advice: 'Write `metric 1` in the translation: otherwise the order among routes to the same destination changes.',
  explains: [
    { in: { 'SIOCADDRT (IPv6)': ['v6: as route(8) and ip(8) send it'] }, aspect: 'state', paths: ['routes6 main 2001:db8:77::/48 0 metric'] },
    { in: { 'SIOCADDRT (IPv6)': ['v6: as route(8) and ip(8) send it'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 priority'] },
    { in: { 'SIOCDELRT (IPv6)': ['v6: as route(8) and ip(8) send it'] }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCDELRT (IPv6)': ['v6: as route(8) and ip(8) send it'] }, aspect: 'state', paths: ['routes6 main 2001:db8:9::/48'] },
    { in: { 'SIOCDELRT (IPv6)': ['v6: as route(8) and ip(8) send it'] }, aspect: 'events', paths: ['RTM_DELROUTE count'] },
  ],
};
