import { SIOCGIFFLAGS, SIOCSIFFLAGS } from '../../../../ioctl/constants/sockios.ts';
import type { IoctlSocket } from '../../../../ioctl/socket.ts';
import { ifreqFlags } from '../../../../ioctl/structs/ifreq.ts';
import type { NetlinkSocket } from '../../../../netlink/socket.ts';
import { linkFlagNames, linkFlags } from '../../../../src/model/link-flags.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../../counterpart.ts';
import { generalStates } from '../../start-states/index.ts';
import { getLink, setLink, V0 } from './message.ts';

const { UP, NOARP, PROMISC } = linkFlags;

function read(socket: IoctlSocket): number {
  return ifreqFlags.decode(socket.ioctl(SIOCGIFFLAGS, ifreqFlags.encode({ name: 'v0' }))).flags & 0xffff;
}

function write(socket: IoctlSocket, flags: number): void {
  socket.ioctl(SIOCSIFFLAGS, ifreqFlags.encode({ name: 'v0', flags: (flags << 16) >> 16 }));
}

const change = (socket: NetlinkSocket, flags: number, mask: number) => setLink(socket, {}, { index: V0, flags, change: mask });

/** What a program does that writes the flag it means, and no other. */
const bareUp = { input: { link: 'v0', flags: 'IFF_UP' }, viaIoctl: (socket: IoctlSocket) => write(socket, UP) };
const bareDown = { input: { link: 'v0', flags: 0 }, viaIoctl: (socket: IoctlSocket) => write(socket, 0) };

/** What ifconfig does: it reads the word, changes a bit and writes it. */
function oneBit(flag: number, on: boolean): Pick<CounterpartRun, 'viaIoctl' | 'viaNetlink'> {
  return {
    viaIoctl: (socket) => write(socket, on ? read(socket) | flag : read(socket) & ~flag),
    viaNetlink: (socket) => change(socket, on ? flag : 0, flag),
  };
}

const states = [...generalStates, 'dressed'] as const;
const withNeighbours = [...generalStates, 'neighbours'] as const;

export const flagCounterparts: Counterpart[] = [
  {
    id: 'SIOCGIFFLAGS',
    ioctl: 'SIOCGIFFLAGS',
    netlink: 'RTM_GETLINK ifi_flags',
    title: 'The flags of a link',
    runs: fromEverywhere(
      { input: { link: 'v0' }, viaIoctl: (socket) => linkFlagNames(read(socket)), viaNetlink: (socket) => linkFlagNames(getLink(socket, {}, { ifname: 'v0' }).header.flags) },
      states,
    ),
  },
  {
    id: 'SIOCSIFFLAGS (up)',
    ioctl: 'SIOCSIFFLAGS',
    netlink: 'RTM_SETLINK ifi_flags=IFF_UP ifi_change=IFF_UP',
    title: 'Up, by writing IFF_UP',
    runs: fromEverywhere({ ...bareUp, viaNetlink: (socket) => change(socket, UP, UP) }, states),
  },
  {
    id: 'SIOCSIFFLAGS (up, ifi_change 0)',
    ioctl: 'SIOCSIFFLAGS',
    netlink: 'RTM_SETLINK ifi_flags=IFF_UP ifi_change=0',
    title: 'Up, by writing IFF_UP, without saying which bits are meant',
    runs: fromEverywhere({ ...bareUp, viaNetlink: (socket) => change(socket, UP, 0) }, states),
  },
  {
    id: 'SIOCSIFFLAGS (down)',
    ioctl: 'SIOCSIFFLAGS',
    netlink: 'RTM_SETLINK ifi_flags=0 ifi_change=IFF_UP',
    title: 'Down, by writing no flag',
    runs: fromEverywhere({ ...bareDown, viaNetlink: (socket) => change(socket, 0, UP) }, states),
  },
  {
    id: 'SIOCSIFFLAGS (down, ifi_change 0)',
    ioctl: 'SIOCSIFFLAGS',
    netlink: 'RTM_SETLINK ifi_flags=0 ifi_change=0',
    title: 'Down, by writing no flag, without saying which bits are meant',
    runs: fromEverywhere({ ...bareDown, viaNetlink: (socket) => change(socket, 0, 0) }, states),
  },
  {
    id: 'SIOCSIFFLAGS (promisc)',
    ioctl: 'SIOCSIFFLAGS',
    netlink: 'RTM_SETLINK ifi_flags=IFF_PROMISC ifi_change=IFF_PROMISC',
    title: 'Promiscuous mode, by changing one bit of the word that was read',
    runs: fromEverywhere({ input: { link: 'v0', flag: 'IFF_PROMISC' }, ...oneBit(PROMISC, true) }, states),
  },
  {
    id: 'SIOCSIFFLAGS (noarp)',
    ioctl: 'SIOCSIFFLAGS',
    netlink: 'RTM_SETLINK ifi_flags=IFF_NOARP ifi_change=IFF_NOARP',
    title: 'No address resolution, by changing one bit of the word that was read',
    runs: fromEverywhere({ input: { link: 'v0', flag: 'IFF_NOARP' }, ...oneBit(NOARP, true) }, withNeighbours),
  },
];
