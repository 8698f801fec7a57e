import {
  IFF_MULTI_QUEUE,
  IFF_NO_PI,
  IFF_TAP,
  IFF_TUN,
  IFF_VNET_HDR,
  TUNSETGROUP,
  TUNSETIFF,
  TUNSETIFINDEX,
  TUNSETLINK,
  TUNSETOWNER,
  TUNSETPERSIST,
} from '../../../../ioctl/constants/tun.ts';
import { ifreqFlags } from '../../../../ioctl/structs/ifreq.ts';
import { RTM_DELLINK, RTM_SETLINK } from '../../../../netlink/constants/rtnetlink.ts';
import { linkMessage } from '../../../../netlink/structs/link.ts';
import { u32 } from '../../../../src/codec/integers.ts';
import type { Counterpart } from '../../counterpart.ts';
import { onTun, PLAIN_TUN, requestTun } from './calls.ts';

/** The type and flags of t0, as it is in start state `tunnelled`: attached with these, it keeps its packet information. */
const T0 = IFF_TUN;
const ARPHRD_ETHER = 1;
const needs = ['tun'] as const;

/** Making and changing a device. */
export const changeCounterparts: Counterpart[] = [
  {
    id: 'TUNSETIFF',
    ioctl: 'TUNSETIFF',
    netlink: 'RTM_NEWLINK kind tun NLM_F_CREATE|NLM_F_EXCL',
    title: 'Make a tun device, for as long as the file is open',
    runs: [
      {
        from: 'fresh',
        needs,
        input: { name: 't5', mode: 'tun' },
        viaIoctl: (socket) => onTun(socket, 't5', PLAIN_TUN, () => undefined),
        viaNetlink: (socket) => requestTun(socket, 't5', { type: IFF_TUN, pi: 0 }),
      },
    ],
  },
  {
    id: 'TUNSETIFF (attach)',
    ioctl: 'TUNSETIFF',
    netlink: 'RTM_NEWLINK kind tun',
    title: 'Attach to a device that is there',
    runs: [
      {
        from: 'tunnelled',
        what: 'with the flags that everybody uses',
        needs,
        input: { name: 't0', mode: 'tun' },
        viaIoctl: (socket) => onTun(socket, 't0', PLAIN_TUN, () => undefined),
        viaNetlink: (socket) => requestTun(socket, 't0', { type: IFF_TUN, pi: 0 }, { change: true }),
      },
      {
        from: 'tunnelled',
        what: 'a device of several queues',
        needs,
        input: { name: 't1', mode: 'tap' },
        viaIoctl: (socket) => onTun(socket, 't1', IFF_TAP | IFF_NO_PI | IFF_MULTI_QUEUE | IFF_VNET_HDR, () => undefined),
        viaNetlink: (socket) => requestTun(socket, 't1', { type: IFF_TAP, multiQueue: 1 }, { change: true }),
      },
    ],
  },
  {
    id: 'TUNSETPERSIST',
    ioctl: 'TUNSETPERSIST',
    netlink: 'RTM_NEWLINK kind tun NLM_F_CREATE|NLM_F_EXCL',
    title: 'Make a tun device that stays',
    runs: [
      {
        from: 'fresh',
        needs,
        input: { name: 't5', mode: 'tun', persistent: true },
        viaIoctl: (socket) => onTun(socket, 't5', PLAIN_TUN, (device) => void device.ioctl(TUNSETPERSIST, 1)),
        viaNetlink: (socket) => requestTun(socket, 't5', { type: IFF_TUN, pi: 0, persist: 1 }),
      },
    ],
  },
  {
    id: 'TUNSETPERSIST (off)',
    ioctl: 'TUNSETPERSIST',
    netlink: 'RTM_DELLINK',
    title: 'Let a tun device go',
    runs: [
      {
        from: 'tunnelled',
        needs,
        input: { name: 't0', persistent: false },
        viaIoctl: (socket) => onTun(socket, 't0', T0, (device) => void device.ioctl(TUNSETPERSIST, 0)),
        viaNetlink: (socket) => socket.request(RTM_DELLINK, linkMessage.encode({}, { ifname: 't0' })),
      },
    ],
  },
  {
    id: 'TUNSETOWNER',
    ioctl: 'TUNSETOWNER',
    netlink: 'RTM_NEWLINK IFLA_TUN_OWNER',
    title: 'Set who may attach',
    runs: [
      {
        from: 'tunnelled',
        needs,
        input: { name: 't0', owner: 0 },
        viaIoctl: (socket) => onTun(socket, 't0', T0, (device) => void device.ioctl(TUNSETOWNER, 0)),
        viaNetlink: (socket) => requestTun(socket, 't0', { owner: 0 }, { change: true }),
      },
    ],
  },
  {
    id: 'TUNSETGROUP',
    ioctl: 'TUNSETGROUP',
    netlink: 'RTM_NEWLINK IFLA_TUN_GROUP',
    title: 'Set whose members may attach',
    runs: [
      {
        from: 'tunnelled',
        needs,
        input: { name: 't0', group: 0 },
        viaIoctl: (socket) => onTun(socket, 't0', T0, (device) => void device.ioctl(TUNSETGROUP, 0)),
        viaNetlink: (socket) => requestTun(socket, 't0', { group: 0 }, { change: true }),
      },
    ],
  },
  {
    id: 'TUNSETLINK',
    ioctl: 'TUNSETLINK',
    netlink: 'RTM_SETLINK ifi_type',
    title: 'Set the hardware type of a link',
    runs: [
      {
        from: 'tunnelled',
        needs,
        input: { name: 't0', type: ARPHRD_ETHER },
        viaIoctl: (socket) => onTun(socket, 't0', T0, (device) => void device.ioctl(TUNSETLINK, ARPHRD_ETHER)),
        viaNetlink: (socket) => socket.request(RTM_SETLINK, linkMessage.encode({ type: ARPHRD_ETHER }, { ifname: 't0' })),
      },
    ],
  },
  {
    id: 'TUNSETIFINDEX',
    ioctl: 'TUNSETIFINDEX',
    netlink: 'RTM_NEWLINK ifi_index kind tun',
    title: 'Choose the index of a device before it is made',
    runs: [
      {
        from: 'fresh',
        needs,
        input: { name: 't5', index: 77 },
        viaIoctl: (socket) =>
          socket.device('/dev/net/tun', (device) => {
            const index = Buffer.alloc(4);
            u32.set(index, 0, 77);
            device.ioctl(TUNSETIFINDEX, index);
            device.ioctl(TUNSETIFF, ifreqFlags.encode({ name: 't5', flags: PLAIN_TUN }));
            device.ioctl(TUNSETPERSIST, 1);
          }),
        viaNetlink: (socket) => requestTun(socket, 't5', { type: IFF_TUN, persist: 1 }, { index: 77 }),
      },
    ],
  },
];
