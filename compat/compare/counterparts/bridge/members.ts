import { bridgeName } from '../../../../ioctl/bridge/bridge-name.ts';
import { SIOCBRADDBR, SIOCBRADDIF, SIOCBRDELBR, SIOCBRDELIF, SIOCGIFINDEX } from '../../../../ioctl/constants/sockios.ts';
import { ask } from '../../../../ioctl/link/device.ts';
import { ifreqIndex } from '../../../../ioctl/structs/ifreq.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../../../netlink/constants/netlink.ts';
import { RTM_DELLINK, RTM_NEWLINK } from '../../../../netlink/constants/rtnetlink.ts';
import { indexOf } from '../../../../netlink/link/find.ts';
import { linkMessage } from '../../../../netlink/structs/link.ts';
import type { Counterpart, CounterpartRun } from '../../counterpart.ts';
import type { StartStateName } from '../../start-states/index.ts';

function removal(from: StartStateName, name: string, what?: string): CounterpartRun {
  return {
    from,
    ...(what === undefined ? {} : { what }),
    input: { name },
    viaIoctl: (socket) => void socket.ioctl(SIOCBRDELBR, bridgeName(name)),
    viaNetlink: (socket) => socket.request(RTM_DELLINK, linkMessage.encode({}, { ifname: name })),
  };
}

/** SIOCBRADDIF or SIOCBRDELIF, which name the bridge, and IFLA_MASTER, which names it only to add. */
function membership(request: number, bridge: string, port: string, what?: string): CounterpartRun {
  return {
    from: 'bridged',
    ...(what === undefined ? {} : { what }),
    input: { bridge, port },
    viaIoctl: (socket) => {
      const { ifindex } = ask(socket, SIOCGIFINDEX, ifreqIndex, port);
      ask(socket, request, ifreqIndex, bridge, { ifindex });
    },
    viaNetlink: (socket) => socket.request(RTM_NEWLINK, linkMessage.encode({}, { ifname: port, master: request === SIOCBRADDIF ? indexOf(socket, bridge) : 0 })),
  };
}

/** Making and removing bridges, and giving them ports. */
export const memberCounterparts: Counterpart[] = [
  {
    id: 'SIOCBRADDBR',
    ioctl: 'SIOCBRADDBR',
    netlink: 'RTM_NEWLINK kind bridge NLM_F_CREATE|NLM_F_EXCL',
    title: 'Make a bridge',
    runs: [
      {
        from: 'fresh',
        input: { name: 'b5' },
        viaIoctl: (socket) => void socket.ioctl(SIOCBRADDBR, bridgeName('b5')),
        viaNetlink: (socket) => socket.request(RTM_NEWLINK, linkMessage.encode({}, { ifname: 'b5', linkinfo: { kind: 'bridge' } }), NLM_F_CREATE | NLM_F_EXCL),
      },
    ],
  },
  {
    id: 'SIOCBRDELBR',
    ioctl: 'SIOCBRDELBR',
    netlink: 'RTM_DELLINK',
    title: 'Remove a bridge',
    runs: [removal('bridged', 'b0'), removal('bridged-up', 'b0'), removal('bridged', 'v1', 'no bridge'), removal('bridged', 'nope', 'no such link')],
  },
  {
    id: 'SIOCBRADDIF',
    ioctl: 'SIOCBRADDIF',
    netlink: 'RTM_NEWLINK IFLA_MASTER',
    title: 'Add a port to a bridge',
    runs: [
      membership(SIOCBRADDIF, 'b0', 'v1'),
      membership(SIOCBRADDIF, 'b0', 'v0', 'once more'),
      membership(SIOCBRADDIF, 'b1', 'v0', 'of another bridge'),
      membership(SIOCBRADDIF, 'b0', 'b1', 'a bridge'),
      membership(SIOCBRADDIF, 'v0', 'v1', 'no bridge'),
    ],
  },
  {
    id: 'SIOCBRDELIF',
    ioctl: 'SIOCBRDELIF',
    netlink: 'RTM_NEWLINK IFLA_MASTER 0',
    title: 'Remove a port from a bridge',
    runs: [membership(SIOCBRDELIF, 'b0', 'v0'), membership(SIOCBRDELIF, 'b1', 'v0', 'of another bridge'), membership(SIOCBRDELIF, 'b0', 'v1', 'no port')],
  },
];
