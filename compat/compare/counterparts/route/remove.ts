import { RTF_REJECT } from '../../../../ioctl/constants/route.ts';
import { RT_SCOPE_UNIVERSE, RTN_UNREACHABLE } from '../../../../netlink/constants/route.ts';
import { type Counterpart, fromEverywhere } from '../../counterpart.ts';
import { at, deleting } from './send.ts';

const DELETE = { ioctl: 'SIOCDELRT', netlink: 'RTM_DELROUTE' };
const net = { destination: '10.9.0.0/16' };

export const routeRemoveCounterparts: Counterpart[] = [
  {
    id: 'SIOCDELRT (IPv4 net)',
    ...DELETE,
    title: 'Remove a route to a network',
    runs: [
      ...fromEverywhere(deleting(net)),
      at('routed', 'the first of two', deleting(net)),
      at('branched', 'the first of two of the same metric', deleting(net)),
      at('branched', 'two nexthops', deleting({ destination: '10.24.0.0/16' })),
      at('routed', 'the gateway tells', deleting({ ...net, gateway: '10.5.0.8' })),
      at('routed', 'the metric tells, the number handed over as it is', deleting({ ...net, said: { metric: 20 }, entry: { metric: 20 }, attributes: { priority: 20 } })),
      at('routed', 'unreachable', deleting({ destination: '203.0.113.0/24' })),
      at('branched', 'blackhole', deleting({ destination: '10.25.0.0/16' })),
      at('addressed', 'the route of an address', deleting({ destination: '10.5.0.0/24' })),
      at('addressed', 'the route of an address, without saying a scope', deleting({ destination: '10.5.0.0/24', header: { scope: RT_SCOPE_UNIVERSE } })),
    ],
  },
  {
    id: 'SIOCDELRT (reject)',
    ...DELETE,
    title: 'Make a network reachable again',
    runs: [
      at('routed', 'scope host', deleting({ destination: '203.0.114.0/24', said: { reject: true }, entry: { flags: RTF_REJECT }, header: { type: RTN_UNREACHABLE } })),
      at('routed', 'scope global', deleting({ destination: '203.0.113.0/24', said: { reject: true }, entry: { flags: RTF_REJECT }, header: { type: RTN_UNREACHABLE } })),
      at('branched', 'prohibit', deleting({ destination: '10.26.0.0/16', said: { reject: true }, entry: { flags: RTF_REJECT } })),
    ],
  },
];
