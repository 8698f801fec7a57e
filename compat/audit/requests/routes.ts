import { family } from './request.ts';

const multicast = { kernel: 'net/ipv4/ipmr.c:ipmr_ioctl' };
const multicast6 = { kernel: 'net/ipv6/ip6mr.c:ip6mr_ioctl' };

/** Routes, multicast ones too. */
export const routeRequests = family('routes', 'net/ipv4/fib_frontend.c:ip_rt_ioctl', {
  SIOCADDRT: [
    0x890b,
    'set',
    {
      message: 'RTM_NEWROUTE (RTA_DST, RTA_GATEWAY, RTA_OIF, RTA_PRIORITY)',
      words: 'ip route add DESTINATION via GATEWAY dev DEV',
      remark: 'the request is ip route prepend: a second route to the same place goes before the first; rt_metric is the metric and one',
      operation: 'route.add',
    },
  ],
  SIOCDELRT: [0x890c, 'set', { message: 'RTM_DELROUTE (RTA_DST, RTA_GATEWAY, RTA_OIF, RTA_PRIORITY)', words: 'ip route del DESTINATION', operation: 'route.remove' }],
  SIOCRTMSG: [
    0x890d,
    'get',
    {
      alwaysFails: true,
      noMessage: 'it fails on every socket (EINVAL); what reads routes is RTM_GETROUTE, what hears of them RTNLGRP_IPV4_ROUTE',
      kernel: 'net/ipv4/af_inet.c:inet_ioctl',
    },
  ],
  SIOCGETVIFCNT: [0x89e0, 'get', { message: 'a dump of RTM_GETLINK of RTNL_FAMILY_IPMR (IPMRA_TABLE_VIFS)', ...multicast }],
  SIOCGETSGCNT: [0x89e1, 'get', { message: 'RTM_GETROUTE of RTNL_FAMILY_IPMR (RTA_MFC_STATS)', words: 'ip -s mroute show', ...multicast }],
  SIOCGETRPF: [0x89e2, 'get', { noMessage: 'it is declared, but nothing answers it; RTM_GETROUTE tells the way back to a source', alwaysFails: true, ...multicast }],
  SIOCGETMIFCNT_IN6: [0x89e0, 'get', { noMessage: 'netlink tells the counters of multicast interfaces for IPv4 only; /proc/net/ip6_mr_vif has those of IPv6', ...multicast6 }],
  SIOCGETSGCNT_IN6: [0x89e1, 'get', { message: 'a dump of RTM_GETROUTE of RTNL_FAMILY_IP6MR (RTA_MFC_STATS)', words: 'ip -6 -s mroute show', ...multicast6 }],
});
