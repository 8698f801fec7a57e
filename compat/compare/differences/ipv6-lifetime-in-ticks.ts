import type { CatalogueEntry } from '../catalogue-entry.ts';

export const ipv6LifetimeInTicks: CatalogueEntry = {
  id: 'ipv6-lifetime-in-ticks',
  title: 'The lifetime of a route is in clock ticks in an in6_rtmsg and in seconds in netlink',
  sees: 'rtmsg_info of 90000 with RTF_EXPIRES lets the route live 900 seconds, RTA_EXPIRES of 90000 lets it live 90000.',
  why: 'rtmsg_info is handed on as fc_expires, which is in USER_HZ; rtm_to_fib6_config converts the seconds of RTA_EXPIRES.',
  source: 'net/ipv6/route.c (rtmsg_to_fib6_config, rtm_to_fib6_config)',
  advice: 'Divide by 100 on the way into RTA_EXPIRES.',
  explains: [{ in: { 'SIOCADDRT (IPv6, lifetime)': ['v6: 90000'] }, aspect: 'state', paths: ['routes6 main 2001:db8:77::/48 0 expires'] }],
};
