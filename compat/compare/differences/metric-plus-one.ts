import type { CatalogueEntry } from '../catalogue-entry.ts';

export const metricPlusOne: CatalogueEntry = {
  id: 'metric-plus-one',
  title: 'rt_metric holds the metric plus one',
  sees: 'rt_metric 20 makes a route of metric 19 and removes one of metric 19; 0 and 1 both mean metric 0. RTA_PRIORITY holds the metric itself.',
  why: 'rt_metric 0 once meant that there is none, so the metric was moved up by one; route(8) adds it and rtentry_to_fib_config takes it away.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config)',
  advice: 'Subtract one from a rt_metric that is not 0 on the way into RTA_PRIORITY. What was written on the command line of route(8) needs no change.',
  explains: [
    { in: { 'SIOCADDRT (metric)': ['addressed: 20', 'addressed: 1'] }, aspect: 'state', paths: ['routes main 10.9.0.0/16 0 metric'] },
    { in: { 'SIOCADDRT (metric)': ['addressed: 20', 'addressed: 1'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 priority'] },
    { in: { 'SIOCDELRT (IPv4 net)': ['routed: the metric tells, the number handed over as it is'] }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCDELRT (IPv4 net)': ['routed: the metric tells, the number handed over as it is'] }, aspect: 'state', paths: ['routes main 10.9.0.0/16 1'] },
    { in: { 'SIOCDELRT (IPv4 net)': ['routed: the metric tells, the number handed over as it is'] }, aspect: 'events', paths: ['RTM_DELROUTE count'] },
  ],
};
