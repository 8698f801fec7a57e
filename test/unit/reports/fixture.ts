import type { Comparison, Cost, Difference, Growth, OperationComparison, ScenarioResult, SideResult } from '../../../src/model/comparison.ts';
import { ioctlMtuCalls, netlinkMtuCalls, netlinkVlanCalls } from './fixture-bytes.ts';

/** Names that try to break out of every format there is. */
export const hostile = {
  html: '<img src=x onerror=1>',
  script: '</script><script>alert(1)</script>',
  quotes: `"onmouseover="alert(1)' autofocus onfocus='alert(2)`,
  handlebars: '{{{constructor}}} {{> header}}',
  markdown: '`a` | **b** [c](https://example.org) _d_ ~~e~~ \\| &lt;',
  terminal: '\x1b[2J\x1b]0;owned\x07\x9b31m\u202egnp.exe\r\n',
};

const cost = (calls: number, bytes: number, microseconds: number): Cost => ({ calls, bytes, microseconds });
const did = (value: unknown, what: Cost, more: Partial<SideResult> = {}): SideResult => ({ outcome: { ok: true, value }, changes: [], events: [], cost: what, ...more });
const failed = (code: string, errno: number, call: string, via: 'ioctl' | 'netlink', what: Cost, message?: string): SideResult => ({
  outcome: { ok: false, error: { code, errno, call, via, ...(message === undefined ? {} : { detail: { message } }) } },
  changes: [],
  events: [],
  cost: what,
});
const same = (name: string, input: Record<string, unknown>, ioctl: SideResult, netlink: SideResult): ScenarioResult => ({
  name,
  input,
  verdict: 'same',
  differences: [],
  ioctl,
  netlink,
});
const differing = (verdict: 'known' | 'new', name: string, input: Record<string, unknown>, differences: Difference[], ioctl: SideResult, netlink: SideResult): ScenarioResult => ({
  name,
  input,
  verdict,
  differences,
  ioctl,
  netlink,
});
const untried = (verdict: 'one-sided' | 'skipped', name: string, reason: string, input: Record<string, unknown> = {}): ScenarioResult => ({
  name,
  input,
  verdict,
  reason,
  differences: [],
});

const mtuChange = [{ path: 'links/v0/mtu', before: 1500, after: 1400 }];
const newLink = (portId: 'kernel' | 'requester', sequence: 'zero' | 'request') => ({ message: 'RTM_NEWLINK', portId, sequence, value: { ifname: 'v0', mtu: 1400 } }) as const;

const getMtu: OperationComparison = {
  id: 'link.get-mtu',
  title: 'Read the MTU of a link',
  writes: false,
  ioctl: { calls: ['SIOCGIFMTU'] },
  netlink: { messages: ['RTM_GETLINK'] },
  scenarios: ['fresh', 'up', 'addressed', 'crowded', 'v6'].map((name) => same(name, { link: 'v0' }, did(1500, cost(1, 40, 1.3)), did(1500, cost(2, 1504, 14.2)))),
};

const setMtu: OperationComparison = {
  id: 'link.set-mtu',
  title: 'Set the MTU of a link',
  writes: true,
  ioctl: { calls: ['SIOCSIFMTU'] },
  netlink: { messages: ['RTM_SETLINK'] },
  scenarios: [
    same(
      'fresh',
      { link: 'v0', mtu: 1400 },
      did(null, cost(1, 40, 9.8), { changes: mtuChange, events: [newLink('kernel', 'zero')], recording: ioctlMtuCalls }),
      did(null, cost(2, 84, 21.4), { changes: mtuChange, events: [newLink('kernel', 'zero')], recording: netlinkMtuCalls }),
    ),
    same('up', { link: 'v0', mtu: 1400 }, did(null, cost(1, 40, 10.1), { changes: mtuChange }), did(null, cost(2, 84, 22), { changes: mtuChange })),
    differing(
      'known',
      'up: below the minimum',
      { link: 'v0', mtu: 60 },
      [{ id: 'netlink-says-why', aspect: 'error', path: 'detail/message', netlink: 'mtu less than device minimum' }],
      failed('EINVAL', 22, 'SIOCSIFMTU', 'ioctl', cost(1, 40, 2.2)),
      failed('EINVAL', 22, 'RTM_SETLINK', 'netlink', cost(2, 120, 9.1), 'mtu less than device minimum'),
    ),
  ],
};

const setAlias: OperationComparison = {
  id: 'link.set-alias',
  title: 'Give a link a descriptive text',
  writes: true,
  ioctl: { unsupported: 'ifreq has no member for it; netlink carries it in IFLA_IFALIAS', source: 'net/core/rtnetlink.c' },
  netlink: { messages: ['RTM_SETLINK'] },
  scenarios: ['fresh', 'up'].map((name) => ({
    ...untried('one-sided', name, 'ifreq has no member for it; netlink carries it in IFLA_IFALIAS'),
    netlink: did(null, cost(2, 96, 19)),
  })),
};

const addVlan: OperationComparison = {
  id: 'link.add-vlan',
  title: 'Make a VLAN on a link',
  writes: true,
  ioctl: { calls: ['SIOCSIFVLAN'] },
  netlink: { messages: ['RTM_NEWLINK'] },
  scenarios: [
    untried('skipped', 'fresh', 'this kernel has no 8021q module: CONFIG_VLAN_8021Q is not set'),
    {
      ...untried('one-sided', 'up', 'vlan_ioctl_args.device1 holds 24 bytes and takes no alternative name', { link: 'v0', id: 100 }),
      netlink: { ...failed('EEXIST', 17, 'RTM_NEWLINK', 'netlink', cost(2, 96, 11.5)), recording: netlinkVlanCalls },
    },
  ],
};

const setAddress: OperationComparison = {
  id: 'address.set',
  title: 'Replace the primary IPv4 address of a link',
  writes: true,
  ioctl: { calls: ['SIOCSIFADDR', 'SIOCSIFNETMASK'] },
  netlink: { messages: ['RTM_DELADDR', 'RTM_NEWADDR'] },
  scenarios: [
    differing(
      'known',
      'fresh',
      { link: 'v0', address: '10.5.0.1' },
      [
        { id: 'events-carry-requester', aspect: 'events', path: '0/portId', ioctl: 'kernel', netlink: 'requester' },
        { id: 'events-carry-requester', aspect: 'events', path: '0/sequence', ioctl: 'zero', netlink: 'request' },
      ],
      did(null, cost(2, 80, 28)),
      did(null, cost(4, 236, 49)),
    ),
    differing(
      'new',
      'crowded: replace',
      { link: 'v0', address: '10.5.0.1' },
      [
        { id: 'classful-netmask', aspect: 'state', path: 'addresses/v0/10.5.0.1/prefixlen', ioctl: 8, netlink: 32 },
        {
          aspect: 'state',
          path: 'addresses/v0/10.5.0.7',
          ioctl: {
            family: 'inet',
            local: '10.5.0.7',
            prefixlen: 24,
            broadcast: '10.5.0.255',
            scope: 'global',
            label: 'v0:1',
            valid_life_time: 4294967295,
            preferred_life_time: 4294967295,
          },
        },
      ],
      did(null, cost(2, 80, 31)),
      did(null, cost(6, 392, 83)),
    ),
    same('crowded: the same again', { link: 'v0', address: '10.5.0.1' }, did(null, cost(2, 80, 12)), did(null, cost(2, 96, 20))),
    untried('skipped', 'v6', 'an IPv4 address has no meaning in this start state'),
  ],
};

const renameHostile: OperationComparison = {
  id: 'link.rename',
  title: `Rename a link, also to ${hostile.html}`,
  writes: true,
  ioctl: { calls: ['SIOCSIFNAME'] },
  netlink: { messages: ['RTM_SETLINK'] },
  scenarios: [
    differing(
      'known',
      'fresh',
      { link: hostile.html, name: hostile.terminal },
      Object.entries(hostile).map(
        ([name, value]): Difference => ({ id: 'netlink-says-why', aspect: 'result', path: `${name}/${value}`, ioctl: value, netlink: { [value]: value } }),
      ),
      did(hostile.script, cost(1, 40, 11)),
      failed('EINVAL', 22, 'RTM_SETLINK', 'netlink', cost(2, 100, 17), hostile.quotes),
    ),
  ],
};

const listRoutes: OperationComparison = {
  id: 'route.list',
  title: 'List the IPv4 routes',
  writes: false,
  ioctl: { calls: ['/proc/net/route'] },
  netlink: { messages: ['RTM_GETROUTE'] },
  scenarios: [
    same('fresh', {}, did([], cost(3, 128, 18)), did([], cost(2, 52, 12))),
    differing(
      'known',
      'addressed',
      { limit: 18446744073709551615n, first: 12n },
      [{ id: 'proc-shows-main-table', aspect: 'result', path: '3', netlink: { table: 255n, destination: '10.5.0.1', metric: 18446744073709551615n } }],
      did([{ destination: '10.5.0.0/24' }], cost(3, 256, 25)),
      did([{ destination: '10.5.0.0/24' }, { destination: '10.5.0.1', table: 'local' }], cost(3, 412, 19)),
    ),
  ],
};

const routeGrowth: Growth = {
  operation: 'route.list',
  objects: 'IPv4 routes',
  points: [
    { count: 1, ioctl: cost(3, 256, 20), netlink: cost(2, 160, 12) },
    { count: 10, ioctl: cost(3, 1408, 38), netlink: cost(2, 700, 19) },
    { count: 100, ioctl: cost(6, 12928, 190), netlink: cost(3, 6100, 62) },
    { count: 1000, ioctl: cost(35, 128128, 1730), netlink: cost(5, 60100, 480) },
  ],
};

/** A comparison written by hand: every verdict, every aspect, both kinds of subject, recordings with nests, and hostile names. */
export const fixture: Comparison = {
  schema: 'netlift/compare/1',
  version: '0.1.0',
  started: '2025-02-03T04:05:06.789Z',
  elapsedMs: 12345.6,
  kernel: { release: '6.18.44', machine: 'x86_64', rootless: false, observer: 'iproute2 6.1.0' },
  startStates: [
    { name: 'fresh', title: 'A pair of links, down and bare', commands: ['ip link add v0 type veth peer name v1'] },
    { name: 'up', title: 'Both links up', commands: ['ip link add v0 type veth peer name v1', 'ip link set v0 up', 'ip link set v1 up'] },
    { name: 'addressed', title: 'One IPv4 address', commands: ['ip link set v0 up', 'ip address add 10.5.0.1/24 broadcast + dev v0'] },
    { name: 'crowded', title: 'Secondaries, labels and several prefixes', commands: ['ip address add 10.5.0.1/24 dev v0', 'ip address add 10.5.0.7/24 label v0:1 dev v0'] },
    { name: 'v6', title: 'IPv6 only', commands: ['ip address add 2001:db8::1/64 nodad dev v0'] },
    { name: 'hostile', title: hostile.handlebars, commands: [`ip link add '${hostile.html}' type dummy`] },
  ],
  operations: [getMtu, setMtu, setAlias, addVlan, renameHostile, setAddress, listRoutes],
  counterparts: [
    {
      id: 'SIOCSIFADDR',
      ioctl: 'SIOCSIFADDR',
      netlink: 'RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL',
      title: 'Setting an address',
      scenarios: [
        differing(
          'known',
          'fresh',
          { address: '10.5.0.1' },
          [{ id: 'classful-netmask', aspect: 'state', path: 'addresses/v0/10.5.0.1/prefixlen', ioctl: 8, netlink: 32 }],
          did(null, cost(1, 40, 21), { changes: [{ path: 'addresses/v0/10.5.0.1', after: { prefixlen: 8 } }], recording: ioctlMtuCalls }),
          did(null, cost(2, 92, 30), { changes: [{ path: 'addresses/v0/10.5.0.1', after: { prefixlen: 32 } }], recording: netlinkVlanCalls }),
        ),
        differing(
          'new',
          'hostile',
          { address: hostile.markdown },
          [{ aspect: 'error', path: '', ioctl: hostile.terminal, netlink: hostile.script }],
          did(null, cost(1, 40, 20)),
          failed('EEXIST', 17, 'RTM_NEWADDR', 'netlink', cost(2, 92, 14)),
        ),
      ],
    },
    {
      id: 'SIOCADDRT (IPv6)',
      ioctl: 'SIOCADDRT',
      netlink: 'RTM_NEWROUTE NLM_F_CREATE|NLM_F_EXCL',
      title: 'Adding an IPv6 route',
      scenarios: [same('v6', { destination: '2001:db8:1::/64' }, did(null, cost(1, 80, 13)), did(null, cost(2, 128, 17)))],
    },
  ],
  differences: [
    {
      id: 'classful-netmask',
      title: 'SIOCSIFADDR invents a classful netmask',
      sees: 'After SIOCSIFADDR with 10.5.0.1 the address has the prefix length 8. RTM_NEWADDR takes the prefix length from the message.',
      why: 'devinet_ioctl fills ifa_mask by the class of the address with inet_abc_len; a netlink request carries ifa_prefixlen and nothing is guessed.',
      source: 'net/ipv4/devinet.c: devinet_ioctl, inet_abc_len',
      advice: 'Always write the prefix length: ip address add 10.5.0.1/24. To get what ifconfig did, use /8, /16 or /24 by the class of the address.',
      seenIn: ['address.set/crowded: replace', 'SIOCSIFADDR/fresh'],
    },
    {
      id: 'netlink-says-why',
      title: 'Netlink explains its errors',
      sees: 'Both sides fail with the same error number; netlink adds a sentence and the offending attribute.',
      why: 'NL_SET_ERR_MSG fills an extended acknowledgement, which an ioctl has no place for.',
      source: 'net/core/dev.c: dev_validate_mtu',
      advice: 'Print the sentence: set NETLINK_EXT_ACK on the socket.',
      seenIn: ['link.set-mtu/up: below the minimum', 'link.rename/fresh'],
    },
    {
      id: 'events-carry-requester',
      title: 'Events of a netlink request carry its port and sequence number',
      sees: 'A listener sees port 0 and sequence 0 for a change made by an ioctl, and the requester for one made by netlink.',
      why: 'rtmsg_ifa gets the request of netlink and NULL from devinet_ioctl.',
      source: 'net/ipv4/devinet.c: rtmsg_ifa',
      advice: 'Do not rely on the port to tell whose change it was while ioctls are in use.',
      seenIn: ['address.set/fresh'],
    },
    {
      id: 'proc-shows-main-table',
      title: '/proc/net/route shows the main table alone',
      sees: 'Routes of other tables, such as local, are missing from the ioctl side.',
      why: 'fib_route_seq_show walks fib_get_table(RT_TABLE_MAIN).',
      source: 'net/ipv4/fib_trie.c: fib_route_seq_show',
      advice: 'ip route show is the main table as well; ip route show table all is everything.',
      seenIn: [],
    },
  ],
  stale: [{ id: 'proc-shows-main-table', subject: 'route.list', scenario: hostile.terminal }],
  growth: [
    routeGrowth,
    { operation: 'address.list-v6', objects: 'IPv6 addresses', points: routeGrowth.points.map(({ count, netlink }) => ({ count, ...(netlink === undefined ? {} : { netlink }) })) },
  ],
  summary: { same: 10, known: 5, new: 2, oneSided: 3, skipped: 2 },
};
