import type { CatalogueEntry } from '../catalogue-entry.ts';

export const gatewayNeedsItsFlag: CatalogueEntry = {
  id: 'gateway-needs-its-flag',
  title: 'A gateway in an rtentry counts only with RTF_GATEWAY',
  sees: 'With rt_gateway set and RTF_GATEWAY forgotten, SIOCADDRT answers ENETUNREACH for a router that is on the link; RTA_GATEWAY needs no flag.',
  why: 'Without the flag the scope stays at link, and the gateway is looked for among what is nearer than that: our own addresses.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config), net/ipv4/fib_semantics.c (fib_check_nh_v4_gw)',
  advice: 'Translate RTF_GATEWAY, not the presence of rt_gateway; a program without the flag has never worked.',
  explains: [
    { in: { 'SIOCADDRT (IPv4 net)': ['addressed: a gateway without RTF_GATEWAY'] }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCADDRT (IPv4 net)': ['addressed: a gateway without RTF_GATEWAY'] }, aspect: 'state', paths: ['routes main 10.9.0.0/16'] },
    { in: { 'SIOCADDRT (IPv4 net)': ['addressed: a gateway without RTF_GATEWAY'] }, aspect: 'events', paths: ['RTM_NEWROUTE count'] },
  ],
};
