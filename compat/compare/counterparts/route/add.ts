import { RTF_IRTT, RTF_MSS, RTF_REJECT, RTF_UP, RTF_WINDOW } from '../../../../ioctl/constants/route.ts';
import { SIOCADDRT } from '../../../../ioctl/constants/sockios.ts';
import { rtentry } from '../../../../ioctl/structs/route.ts';
import { inet } from '../../../../ioctl/structs/sockaddr.ts';
import { RT_SCOPE_HOST, RT_SCOPE_UNIVERSE, RTN_UNREACHABLE } from '../../../../netlink/constants/route.ts';
import { type Counterpart, fromEverywhere } from '../../counterpart.ts';
import { adding, at } from './send.ts';

const ADD = { ioctl: 'SIOCADDRT', netlink: 'RTM_NEWROUTE NLM_F_CREATE|NLM_F_EXCL' };
const net = { destination: '10.9.0.0/16' };
const viaRouter = { ...net, gateway: '10.5.0.9' };
const unreachable = { header: { type: RTN_UNREACHABLE, scope: RT_SCOPE_UNIVERSE }, entry: { flags: RTF_REJECT } };

export const routeAddCounterparts: Counterpart[] = [
  {
    id: 'SIOCADDRT (IPv4 net)',
    ...ADD,
    title: 'Add a route to a network through a gateway',
    runs: [
      ...fromEverywhere(adding(viaRouter)),
      at('routed', 'the same route', adding(viaRouter)),
      at('routed', 'another gateway', adding({ ...net, gateway: '10.5.0.7' })),
      at('addressed', 'our own address as gateway', adding({ ...net, gateway: '10.5.0.1' })),
      at('addressed', 'a broadcast address as gateway', adding({ ...net, gateway: '10.5.0.255' })),
      at('addressed', 'a gateway without RTF_GATEWAY', {
        ...adding(viaRouter),
        viaIoctl: (socket) => void socket.ioctl(SIOCADDRT, rtentry.argument({ dst: inet('10.9.0.0'), genmask: inet('255.255.0.0'), gateway: inet('10.5.0.9'), flags: RTF_UP })),
      }),
    ],
  },
  {
    id: 'SIOCADDRT (metric)',
    ...ADD,
    title: 'Add a route with a metric, the number handed over as it is',
    runs: [
      at('addressed', '20', adding({ ...viaRouter, said: { metric: 20 }, entry: { metric: 20 }, attributes: { priority: 20 } })),
      at('addressed', '1', adding({ ...viaRouter, said: { metric: 1 }, entry: { metric: 1 }, attributes: { priority: 1 } })),
      // What a C compiler makes of rt_metric = 40001: a signed short of -25535.
      at('addressed', '40000, one more in rt_metric', adding({ ...viaRouter, said: { metric: 40000 }, entry: { metric: 40001 - 65536 }, attributes: { priority: 40000 } })),
    ],
  },
  {
    id: 'SIOCADDRT (default)',
    ...ADD,
    title: 'Add a default route',
    runs: [
      ...fromEverywhere(adding({ destination: 'default', gateway: '10.5.0.9' })),
      at('routed', 'a second default', adding({ destination: 'default', gateway: '10.5.0.9' })),
      at('routed', 'the same default', adding({ destination: 'default', gateway: '10.5.0.254' })),
    ],
  },
  {
    id: 'SIOCADDRT (host)',
    ...ADD,
    title: 'Add a route to a host on a link',
    runs: [...fromEverywhere(adding({ destination: '198.51.100.9', link: 'v0' })), at('routed', 'the same host', adding({ destination: '198.51.100.7', link: 'v0' }))],
  },
  {
    id: 'SIOCADDRT (link)',
    ...ADD,
    title: 'Add a route to a network on a link, without saying a scope',
    runs: fromEverywhere(adding({ ...net, link: 'v0', header: { scope: RT_SCOPE_UNIVERSE } })),
  },
  {
    id: 'SIOCADDRT (label)',
    ...ADD,
    title: 'Add a route on a label of a link',
    runs: [
      at('crowded', 'a label', adding({ ...net, link: 'v0:1' })),
      at('crowded', 'a gateway and a label', adding({ ...viaRouter, link: 'v0:1' })),
      at('crowded', 'no such label', adding({ ...net, link: 'v0:9' })),
    ],
  },
  {
    id: 'SIOCADDRT (reject)',
    ...ADD,
    title: 'Make a network unreachable',
    runs: [
      ...fromEverywhere(adding({ destination: '203.0.113.0/24', said: { reject: true }, ...unreachable })),
      at('routed', 'unreachable of scope global is there', adding({ destination: '203.0.113.0/24', said: { reject: true }, ...unreachable })),
      at(
        'routed',
        'unreachable of scope host is there, and is what is sent',
        adding({ destination: '203.0.114.0/24', said: { reject: true }, ...unreachable, header: { type: RTN_UNREACHABLE, scope: RT_SCOPE_HOST } }),
      ),
    ],
  },
  {
    id: 'SIOCADDRT (mss, window, irtt)',
    ...ADD,
    title: 'Add a route with figures for TCP, the numbers handed over as they are',
    runs: fromEverywhere(
      adding({
        destination: '198.51.100.9',
        link: 'v0',
        said: { mss: 1400, window: 8192, irtt: 300 },
        entry: { flags: RTF_MSS | RTF_WINDOW | RTF_IRTT, mtu: 1400n, window: 8192n, irtt: 300 },
        attributes: { metrics: { mtu: 1400, window: 8192, rtt: 300 } },
      }),
    ),
  },
];
