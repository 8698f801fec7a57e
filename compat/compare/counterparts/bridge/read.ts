import { command, fill } from '../../../../ioctl/bridge/brctl.ts';
import {
  BRCTL_GET_BRIDGE_INFO,
  BRCTL_GET_BRIDGES,
  BRCTL_GET_FDB_ENTRIES,
  BRCTL_GET_VERSION,
  BRCTL_SET_BRIDGE_PRIORITY,
  BRCTL_SET_GC_INTERVAL,
} from '../../../../ioctl/constants/bridge.ts';
import { SIOCGIFBR } from '../../../../ioctl/constants/sockios.ts';
import { bridgeInfo, fdbEntry } from '../../../../ioctl/structs/bridge.ts';
import { findBridge, isBridge } from '../../../../netlink/bridge/find.ts';
import { links } from '../../../../netlink/bridge/links.ts';
import { RTM_GETNEIGH, RTM_NEWLINK } from '../../../../netlink/constants/rtnetlink.ts';
import { AF_BRIDGE } from '../../../../netlink/link/multicast.ts';
import { linkMessage } from '../../../../netlink/structs/link.ts';
import { neighbourMessage } from '../../../../netlink/structs/neighbour.ts';
import { attribute } from '../../../../src/codec/attributes.ts';
import { hex } from '../../../../src/codec/hex.ts';
import { i32, u32, ulong } from '../../../../src/codec/integers.ts';
import { pointer, struct } from '../../../../src/codec/struct.ts';
import type { Counterpart, CounterpartRun } from '../../counterpart.ts';
import { OneSided } from '../../one-sided.ts';

const words = struct('unsigned long[3]', { command: ulong, into: pointer, room: ulong });
const IFLA_BR_PRIORITY = 6;

function bridges(room: number, what?: string): CounterpartRun {
  return {
    from: 'bridged',
    ...(what === undefined ? {} : { what }),
    input: { room },
    viaIoctl: (socket) => {
      const into = Buffer.alloc(room * i32.size);
      socket.ioctl(SIOCGIFBR, words.argument({ command: BigInt(BRCTL_GET_BRIDGES), into, room: BigInt(room) }));
      return Array.from({ length: room }, (_, at) => i32.get(into, at * i32.size)).filter((index) => index !== 0);
    },
    viaNetlink: (socket) =>
      links(socket, { linkinfo: { kind: 'bridge' } })
        .filter(isBridge)
        .map(({ header }) => header.index),
  };
}

function priority(value: number, what?: string): CounterpartRun {
  return {
    from: 'bridged',
    ...(what === undefined ? {} : { what }),
    input: { bridge: 'b0', priority: value },
    viaIoctl: (socket) => command(socket, 'b0', BRCTL_SET_BRIDGE_PRIORITY, value),
    viaNetlink: (socket) => {
      const bytes = Buffer.alloc(value > 0xffff ? 4 : 2);
      if (value > 0xffff) u32.set(bytes, 0, value);
      else bytes.set(new Uint8Array(new Uint16Array([value]).buffer));
      socket.request(RTM_NEWLINK, linkMessage.encode({}, { ifname: 'b0', linkinfo: { kind: 'bridge', data: attribute(IFLA_BR_PRIORITY, bytes) } }));
    },
  };
}

/** What only the ioctl has, or nobody any more. */
function withoutMessage(id: string, ioctl: string, title: string, viaIoctl: CounterpartRun['viaIoctl'], reason: string): Counterpart {
  const viaNetlink = () => {
    throw new OneSided(reason, 'net/bridge/br_netlink.c (br_policy, br_fill_info)');
  };
  return { id, ioctl, netlink: 'none', title, runs: [{ from: 'bridged', input: {}, viaIoctl, viaNetlink }] };
}

/** Reading bridges, and the settings in which the two differ. */
export const readCounterparts: Counterpart[] = [
  {
    id: 'SIOCGIFBR (BRCTL_GET_BRIDGES)',
    ioctl: 'SIOCGIFBR',
    netlink: 'RTM_GETLINK NLM_F_DUMP',
    title: 'List the bridges',
    runs: [bridges(16), bridges(1, 'room for one')],
  },
  withoutMessage(
    'SIOCGIFBR (BRCTL_GET_VERSION)',
    'SIOCGIFBR',
    'Ask for the version of the interface',
    (socket) => void socket.ioctl(SIOCGIFBR, words.encode({ command: BigInt(BRCTL_GET_VERSION) })),
    'netlink has no version: what it knows, it answers, and what it does not, it says so',
  ),
  {
    id: 'BRCTL_GET_BRIDGE_INFO',
    ioctl: 'SIOCDEVPRIVATE',
    netlink: 'RTM_GETLINK IFLA_INFO_DATA',
    title: 'Read a bridge',
    runs: [
      {
        from: 'bridged',
        input: { bridge: 'b0' },
        viaIoctl: (socket) => {
          const { maxAge, helloTime, forwardDelay, bridgeForwardDelay, ageingTime } = bridgeInfo.decode(fill(socket, 'b0', BRCTL_GET_BRIDGE_INFO, bridgeInfo.encode({})));
          return { maxAge, helloTime, forwardDelay, bridgeForwardDelay, ageingTime };
        },
        viaNetlink: (socket) => {
          const { maxAge, helloTime, forwardDelay, ageingTime } = findBridge(socket, 'b0').data;
          return { maxAge, helloTime, forwardDelay, ageingTime };
        },
      },
    ],
  },
  {
    id: 'BRCTL_SET_BRIDGE_PRIORITY',
    ioctl: 'SIOCDEVPRIVATE',
    netlink: 'RTM_NEWLINK IFLA_BR_PRIORITY',
    title: 'Set the priority of a bridge',
    runs: [priority(4096), priority(65536 + 4096, 'more than 16 bits')],
  },
  withoutMessage(
    'BRCTL_SET_GC_INTERVAL',
    'SIOCDEVPRIVATE',
    'Set how often old addresses are forgotten',
    (socket) => command(socket, 'b0', BRCTL_SET_GC_INTERVAL, 400),
    'the interval is gone since Linux 2.6.13: old addresses go when their time comes, and the ioctl is EOPNOTSUPP',
  ),
  {
    id: 'BRCTL_GET_FDB_ENTRIES',
    ioctl: 'SIOCDEVPRIVATE',
    netlink: 'RTM_GETNEIGH AF_BRIDGE NLM_F_DUMP',
    title: 'Read the forwarding table of a bridge',
    runs: [
      {
        from: 'bridged',
        input: { bridge: 'b0' },
        viaIoctl: (socket) => {
          const { macAddr, portNo, isLocal } = fdbEntry.decode(fill(socket, 'b0', BRCTL_GET_FDB_ENTRIES, Buffer.alloc(fdbEntry.size), 1));
          return [{ address: hex(macAddr, ':'), port: portNo, local: isLocal }];
        },
        viaNetlink: (socket) =>
          socket.dump(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_BRIDGE })).map((payload) => {
            const { header, attributes } = neighbourMessage.decode(payload);
            return { address: attributes.lladdr, link: header.ifindex, state: header.state, flags: header.flags, master: attributes.master };
          }),
      },
    ],
  },
];
