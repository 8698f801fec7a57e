import { SIOCGIFMAP, SIOCGIFMTU, SIOCGIFTXQLEN, SIOCSIFMAP, SIOCSIFMTU, SIOCSIFTXQLEN } from '../../../../ioctl/constants/sockios.ts';
import { ifreqMap, ifreqMtu, ifreqQlen } from '../../../../ioctl/structs/ifreq.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../../counterpart.ts';
import { getLink, setLink } from './message.ts';

const input = { link: 'v0' };

function mtuRun(mtu: number): Omit<CounterpartRun, 'from'> {
  return {
    input: { ...input, mtu },
    viaIoctl: (socket) => void socket.ioctl(SIOCSIFMTU, ifreqMtu.encode({ name: 'v0', mtu })),
    viaNetlink: (socket) => setLink(socket, { mtu: mtu >>> 0 }),
  };
}

function txqlenRun(txqlen: number): Omit<CounterpartRun, 'from'> {
  return {
    input: { ...input, txqlen },
    viaIoctl: (socket) => void socket.ioctl(SIOCSIFTXQLEN, ifreqQlen.encode({ name: 'v0', qlen: txqlen })),
    viaNetlink: (socket) => setLink(socket, { txqlen: txqlen >>> 0 }),
  };
}

const map = { memStart: 0n, memEnd: 0n, baseAddr: 0x300, irq: 5, dma: 0, port: 0 };

export const sizeCounterparts: Counterpart[] = [
  {
    id: 'SIOCGIFMTU',
    ioctl: 'SIOCGIFMTU',
    netlink: 'RTM_GETLINK IFLA_MTU',
    title: 'The MTU of a link',
    runs: fromEverywhere({
      input,
      viaIoctl: (socket) => ifreqMtu.decode(socket.ioctl(SIOCGIFMTU, ifreqMtu.encode({ name: 'v0' }))).mtu,
      viaNetlink: (socket) => getLink(socket, {}, { ifname: 'v0' }).attributes.mtu,
    }),
  },
  {
    id: 'SIOCSIFMTU',
    ioctl: 'SIOCSIFMTU',
    netlink: 'RTM_SETLINK IFLA_MTU',
    title: 'A new MTU',
    runs: [
      ...fromEverywhere(mtuRun(1400)),
      { from: 'v6', what: 'below 1280', ...mtuRun(1000) },
      { from: 'fresh', what: 'too small', ...mtuRun(60) },
      { from: 'fresh', what: 'too large', ...mtuRun(70000) },
      { from: 'fresh', what: 'negative', ...mtuRun(-1) },
    ],
  },
  {
    id: 'SIOCGIFTXQLEN',
    ioctl: 'SIOCGIFTXQLEN',
    netlink: 'RTM_GETLINK IFLA_TXQLEN',
    title: 'The length of the transmit queue',
    runs: fromEverywhere({
      input,
      viaIoctl: (socket) => ifreqQlen.decode(socket.ioctl(SIOCGIFTXQLEN, ifreqQlen.encode({ name: 'v0' }))).qlen,
      viaNetlink: (socket) => getLink(socket, {}, { ifname: 'v0' }).attributes.txqlen,
    }),
  },
  {
    id: 'SIOCSIFTXQLEN',
    ioctl: 'SIOCSIFTXQLEN',
    netlink: 'RTM_SETLINK IFLA_TXQLEN',
    title: 'A new length of the transmit queue',
    runs: [...fromEverywhere(txqlenRun(500)), { from: 'fresh', what: 'negative', ...txqlenRun(-1) }],
  },
  {
    id: 'SIOCGIFMAP',
    ioctl: 'SIOCGIFMAP',
    netlink: 'RTM_GETLINK IFLA_MAP',
    title: 'Where the hardware of a link sits',
    runs: fromEverywhere({
      input,
      viaIoctl: (socket) => {
        const { baseAddr, ...rest } = ifreqMap.decode(socket.ioctl(SIOCGIFMAP, ifreqMap.encode({ name: 'v0' }))).map;
        return { ...rest, baseAddr: BigInt(baseAddr) };
      },
      viaNetlink: (socket) => getLink(socket, {}, { ifname: 'v0' }).attributes.map,
    }),
  },
  {
    id: 'SIOCSIFMAP',
    ioctl: 'SIOCSIFMAP',
    netlink: 'RTM_SETLINK IFLA_MAP',
    title: 'Where the hardware of a link is to sit',
    runs: fromEverywhere({
      input: { ...input, baseAddr: '0x300', irq: 5 },
      viaIoctl: (socket) => void socket.ioctl(SIOCSIFMAP, ifreqMap.encode({ name: 'v0', map })),
      viaNetlink: (socket) => setLink(socket, { map: { ...map, baseAddr: BigInt(map.baseAddr) } }),
    }),
  },
];
