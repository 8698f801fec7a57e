import type { CatalogueEntry } from '../catalogue-entry.ts';

const all = ['v6: on a link', 'v6: through a gateway', 'v6: through a gateway on no link'];
const throughGateway = all.slice(1);

export const ipv6HostIsOnlink: CatalogueEntry = {
  id: 'ipv6-host-is-onlink',
  title: 'RTF_HOST makes an IPv6 route onlink',
  sees:
    'A route to an IPv6 host that carries RTF_HOST, as route(8) always sends it, is listed as onlink: its gateway is believed to be on the link, reachable or not, ' +
    'and a gateway without a link is refused with ENODEV. RTM_NEWROUTE to the same host looks for the gateway (EHOSTUNREACH) and finds the link by itself.',
  why: 'RTF_HOST and RTNH_F_ONLINK are both 4. rtmsg_flags becomes fc_flags as it is, and fib6_nh_init takes that bit for RTNH_F_ONLINK.',
  source: 'net/ipv6/route.c (rtmsg_to_fib6_config, fib6_nh_init)',
  advice: 'Leave onlink away: nobody meant it. Where a script relies on a gateway that is on no link, `ip -6 route add HOST via GATEWAY dev LINK onlink` says so.',
  explains: [
    { in: { 'SIOCADDRT (IPv6, host)': ['v6: on a link'] }, aspect: 'state', paths: ['routes6 main 2001:db8:77::5 0 flags'] },
    { in: { 'SIOCADDRT (IPv6, host)': ['v6: on a link'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 flags'] },
    { in: { 'SIOCADDRT (IPv6, host)': throughGateway }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCADDRT (IPv6, host)': throughGateway }, aspect: 'state', paths: ['routes6 main 2001:db8:77::5'] },
    { in: { 'SIOCADDRT (IPv6, host)': throughGateway }, aspect: 'events', paths: ['RTM_NEWROUTE count'] },
  ],
};
