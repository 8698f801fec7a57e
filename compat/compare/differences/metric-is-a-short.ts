import type { CatalogueEntry } from '../catalogue-entry.ts';

export const metricIsAShort: CatalogueEntry = {
  id: 'metric-is-a-short',
  title: 'rt_metric is a signed short',
  sees: 'A metric of 40000 through SIOCADDRT becomes 4294941760; RTA_PRIORITY holds 32 bits. 32766 is the greatest metric that SIOCADDRT can say.',
  why: 'rt_metric is a short; 40001 wraps to -25535, and the metric less one is then taken for an unsigned number.',
  source: 'include/uapi/linux/route.h (struct rtentry), net/ipv4/fib_frontend.c (rtentry_to_fib_config)',
  advice: 'A script that gave route(8) a metric above 32766 has been running with another one, and with another order of routes: choose what is meant.',
  explains: [
    { in: { 'SIOCADDRT (metric)': ['addressed: 40000, one more in rt_metric'] }, aspect: 'state', paths: ['routes main 10.9.0.0/16 0 metric'] },
    { in: { 'SIOCADDRT (metric)': ['addressed: 40000, one more in rt_metric'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 priority'] },
  ],
};
