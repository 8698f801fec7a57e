import type { StartState } from '../../../src/model/comparison.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { address } from './address-steps.ts';
import { bridge, master } from './bridge-steps.ts';
import { altname, description, multicast, pair, switches, up } from './link-steps.ts';
import { neighbour, proxy } from './neighbour-steps.ts';
import { nexthops, refusing, route, unreachable } from './route-steps.ts';
import { sockets } from './socket-steps.ts';
import type { Step } from './step.ts';
import { linkAddress, tuntap } from './tun-steps.ts';

const bare = [pair()];
const bothUp = [...bare, up('lo'), up('v1'), up('v0')];
const bridged = [...bare, bridge('b0'), master('v0', 'b0'), bridge('b1', '02:00:00:00:00:21')];
const addressed = [...bothUp, address('v0', '10.5.0.1/24', { broadcast: '10.5.0.255' })];

/** The states that twins start in. v0 and v1 are the two ends of a veth pair inside the twin; IPv6 makes no addresses of its own and does no DAD. */
const startStates = {
  fresh: { title: 'a pair of links, down and bare', steps: bare },
  up: { title: 'both ends up, no address', steps: bothUp },
  addressed: { title: 'up, one IPv4 address with broadcast', steps: addressed },
  crowded: {
    title: 'secondaries, labels, a peer address, several prefixes',
    steps: [
      ...addressed,
      address('v0', '10.5.0.2/24', { broadcast: '10.5.0.255' }),
      address('v0', '10.5.0.3/24', { broadcast: '10.5.0.255', label: 'v0:1' }),
      address('v0', '192.0.2.7/28', { label: 'v0:2' }),
      address('v0', '172.16.1.1/32', { peer: '172.16.1.2/32' }),
      address('v0', '10.5.0.4/16'),
    ],
  },
  v6: {
    title: 'up, one IPv4 and three IPv6 addresses, an IPv6 route',
    steps: [
      ...addressed,
      address('v0', '2001:db8::1/64'),
      address('v0', 'fe80::1/64'),
      address('v0', '2001:db8:5::1/128'),
      route('2001:db8:9::/48', { via: '2001:db8::9', dev: 'v0' }),
    ],
  },
  routed: {
    title: 'addressed, with default, host, net, metric and unreachable routes',
    steps: [
      ...addressed,
      route('default', { via: '10.5.0.254' }),
      route('10.9.0.0/16', { via: '10.5.0.9' }),
      route('10.9.0.0/16', { via: '10.5.0.8', metric: 20 }),
      route('198.51.100.7/32', { dev: 'v0' }),
      unreachable('203.0.113.0/24'),
      unreachable('203.0.114.0/24', 'host'),
      route('10.10.0.0/16', { via: '10.5.0.9', advmss: 1000, window: 8192, rttMs: 100 }),
    ],
  },
  branched: {
    title: 'two routes or several nexthops to one destination, routes that lead nowhere, another table, for IPv4 and IPv6',
    steps: [
      ...addressed,
      address('v0', '2001:db8::1/64'),
      address('v0', 'fe80::1/64'),
      route('10.9.0.0/16', { via: '10.5.0.9' }),
      route('10.9.0.0/16', { via: '10.5.0.8', append: true }),
      nexthops('10.24.0.0/16', ['10.5.0.7', '10.5.0.8']),
      refusing('blackhole', '10.25.0.0/16'),
      refusing('prohibit', '10.26.0.0/16'),
      refusing('throw', '10.27.0.0/16'),
      route('10.29.0.0/16', { dev: 'v0', table: 100 }),
      route('2001:db8:9::/48', { via: '2001:db8::9', dev: 'v0' }),
      route('2001:db8:9::/48', { via: '2001:db8::8', dev: 'v0', append: true }),
      route('2001:db8:9::/48', { dev: 'v1', metric: 2000 }),
      route('2001:db8:a::/48', { dev: 'v0', table: 100 }),
      route('2001:db8:b::/48', { dev: 'lo' }),
      unreachable('2001:db8:c::/48'),
      refusing('blackhole', '2001:db8:d::/48'),
    ],
  },
  neighbours: {
    title: 'addressed, with permanent, stale and proxy neighbours',
    steps: [...addressed, neighbour('v0', '10.5.0.8', '02:00:00:00:00:08', 'permanent'), neighbour('v0', '10.5.0.9', '02:00:00:00:00:09', 'stale'), proxy('v0', '10.5.0.77')],
  },
  labelled: {
    title: 'addresses with the prefix of their class under several labels, one address twice, a label that names no link, an alternative name',
    steps: [
      ...bothUp,
      altname('v0', 'short0'),
      address('v0', '10.1.0.1/8', { broadcast: '10.255.255.255' }),
      address('v0', '192.168.7.1/24', { broadcast: '192.168.7.255', label: 'v0:1' }),
      address('v0', '10.1.0.1/16', { label: 'v0:2' }),
      address('v0', '172.16.1.1/32', { peer: '172.16.1.2/32', label: 'v0:3' }),
      address('v0', '172.16.1.1/32', { peer: '172.16.2.2/32', label: 'v0:3' }),
      address('v0', '198.51.100.9/25', { label: 'office' }),
      address('v0', '10.2.0.1/31', { label: 'short0:4' }),
      address('v1', '198.51.100.8/25', { label: 'v0:5' }),
    ],
  },
  marked: {
    title: 'addresses with a metric, without a route, deprecated, and with a broadcast address of their own',
    steps: [
      ...bothUp,
      address('v0', '10.5.0.1/24', { broadcast: '10.5.0.7', metric: 77, noPrefixRoute: true, deprecated: true }),
      address('v0', '10.5.0.2/24'),
      address('v0', '127.9.0.1/16', { label: 'v0:1' }),
      address('v0', '198.51.100.1/32', { label: 'v0:2', broadcast: '198.51.100.1' }),
      address('v0', '10.8.0.1/16', { label: 'v0:3', metric: 9 }),
    ],
  },
  dressed: {
    title: 'addressed, with flags, alternative names, a description and a multicast MAC address of its own',
    steps: [
      ...addressed,
      switches('v0', 'arp off promisc on allmulticast on dynamic on', linkFlags.NOARP | linkFlags.PROMISC | linkFlags.ALLMULTI | linkFlags.DYNAMIC),
      altname('v0', 'uplink'),
      altname('v0', 'uplink-to-the-lab'),
      description('v0', 'the-cable-to-the-lab'),
      multicast('v0', '01:00:5e:00:00:42'),
    ],
  },
  unresolved: {
    title: 'addressed, with neighbours that failed, that need no ARP, and of which nothing is known yet',
    steps: [
      ...addressed,
      neighbour('v0', '10.5.0.5', undefined, 'failed'),
      neighbour('v0', '10.5.0.6', '02:00:00:00:00:06', 'noarp'),
      neighbour('v0', '10.5.0.7', undefined, 'none'),
      neighbour('v1', '10.5.0.8', '02:00:00:00:00:08', 'stale'),
    ],
  },
  tunnelled: {
    title: 'addressed, with a persistent tun and a tap device that nobody has open',
    steps: [
      ...addressed,
      tuntap('t0', 'tun', { packetInfo: true }),
      tuntap('t1', 'tap', { multiQueue: true, vnetHeader: true }),
      linkAddress('t1', '02:00:00:00:00:21'),
      tuntap('t2', 'tap'),
      linkAddress('t2', '02:00:00:00:00:22'),
    ],
  },
  connected: {
    title: 'internet and unix sockets of every kind and in nearly every state',
    steps: [...addressed, neighbour('v0', '10.5.0.98', '02:00:00:00:00:98', 'permanent'), ...sockets],
  },
  owned: {
    title: 'a persistent tun device that a user and a group may attach to',
    steps: [...bare, tuntap('t0', 'tun', { owner: 61001, group: 61002 })],
  },
  bridged: { title: 'two bridges, one with a port and one without, all down', steps: bridged },
  'bridged-up': { title: 'as bridged, the bridge with the port up, the port down', steps: [...bridged, up('b0')] },
} satisfies Record<string, { title: string; steps: Step[] }>;

export type StartStateName = keyof typeof startStates;

/** The start states that every operation and counterpart is run from; the others are for those who ask for them. */
export const generalStates = ['fresh', 'up', 'addressed', 'crowded', 'v6'] as const satisfies readonly StartStateName[];

export const startStateNames = Object.keys(startStates) as StartStateName[];

export function stepsTo(name: StartStateName): readonly Step[] {
  return startStates[name].steps;
}

/** A start state as reports show it. */
export function startState(name: StartStateName): StartState {
  const { title, steps } = startStates[name];
  return { name, title, commands: steps.map((step) => ('open' in step ? step.words : `ip ${step.words}`)) };
}
