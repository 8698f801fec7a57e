import type { StartState } from '../../../src/model/comparison.ts';

/**
 * The states that twins start in. Both twins get the same commands, run by `ip -batch`: v0 and v1 are the two ends of a veth pair inside the
 * twin, with fixed indices 10 and 11 and fixed MAC addresses 02:00:00:00:00:10 and :11. IPv6 makes no addresses of its own and does no DAD.
 */
const pair = ['link add v0 index 10 address 02:00:00:00:00:10 type veth peer name v1 index 11 address 02:00:00:00:00:11'];
const up = [...pair, 'link set lo up', 'link set v1 up', 'link set v0 up'];
const addressed = [...up, 'addr add 10.5.0.1/24 brd + dev v0'];

const startStates = {
  fresh: { title: 'a pair of links, down and bare', commands: pair },
  up: { title: 'both ends up, no address', commands: up },
  addressed: { title: 'up, one IPv4 address with broadcast', commands: addressed },
  crowded: {
    title: 'secondaries, labels, a peer address, several prefixes',
    commands: [
      ...addressed,
      'addr add 10.5.0.2/24 brd + dev v0',
      'addr add 10.5.0.3/24 brd + label v0:1 dev v0',
      'addr add 192.0.2.7/28 label v0:2 dev v0',
      'addr add 172.16.1.1 peer 172.16.1.2/32 dev v0',
      'addr add 10.5.0.4/16 dev v0',
    ],
  },
  v6: {
    title: 'up, IPv4 and three IPv6 addresses, an IPv6 route',
    commands: [
      ...addressed,
      '-6 addr add 2001:db8::1/64 dev v0',
      '-6 addr add fe80::1/64 dev v0',
      '-6 addr add 2001:db8:5::1/128 dev v0',
      '-6 route add 2001:db8:9::/48 via 2001:db8::9 dev v0',
    ],
  },
  routed: {
    title: 'addressed, with host, net, default, reject and metric routes',
    commands: [
      ...addressed,
      'route add default via 10.5.0.254',
      'route add 10.9.0.0/16 via 10.5.0.9',
      'route add 10.9.0.0/16 via 10.5.0.8 metric 20',
      'route add 198.51.100.7/32 dev v0 scope link',
      'route add unreachable 203.0.113.0/24',
      'route add unreachable 203.0.114.0/24 scope host',
      'route add 10.10.0.0/16 via 10.5.0.9 advmss 1000 window 8192 rtt 100ms',
    ],
  },
  neighbours: {
    title: 'addressed, with permanent, stale and proxy neighbours',
    commands: [
      ...addressed,
      'neigh add 10.5.0.8 lladdr 02:00:00:00:00:08 dev v0 nud permanent',
      'neigh add 10.5.0.9 lladdr 02:00:00:00:00:09 dev v0 nud stale',
      'neigh add proxy 10.5.0.77 dev v0',
    ],
  },
} satisfies Record<string, { title: string; commands: string[] }>;

export type StartStateName = keyof typeof startStates;

/** The start states that every operation and counterpart is run from; the others are for those who ask for them. */
export const generalStates = ['fresh', 'up', 'addressed', 'crowded', 'v6'] as const satisfies readonly StartStateName[];

export const startStateNames = Object.keys(startStates) as StartStateName[];

export function startState(name: StartStateName): StartState {
  return { name, ...startStates[name] };
}
