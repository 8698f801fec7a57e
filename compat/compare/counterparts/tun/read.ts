import {
  IFF_MULTI_QUEUE,
  IFF_NO_PI,
  IFF_PERSIST,
  IFF_TAP,
  IFF_TUN,
  IFF_VNET_HDR,
  TUNGETFEATURES,
  TUNGETIFF,
  TUNGETVNETHDRSZ,
  TUNSETCARRIER,
} from '../../../../ioctl/constants/tun.ts';
import { ifreqFlags } from '../../../../ioctl/structs/ifreq.ts';
import { RTM_GETLINK, RTM_SETLINK } from '../../../../netlink/constants/rtnetlink.ts';
import { linkMessage } from '../../../../netlink/structs/link.ts';
import { requireInfo } from '../../../../netlink/tun/info-of.ts';
import { i32, u32 } from '../../../../src/codec/integers.ts';
import type { Counterpart, CounterpartRun } from '../../counterpart.ts';
import { OneSided } from '../../one-sided.ts';
import { onTun, PLAIN_TUN } from './calls.ts';

const needs = ['tun'] as const;

/** Attached by `flags`, as a program must that wants to ask; netlink is asked from outside. */
function inspect(name: string, flags: number): Omit<CounterpartRun, 'from'> {
  return {
    needs,
    input: { name },
    viaIoctl: (socket) => {
      const answer = onTun(socket, name, flags, (device) => ifreqFlags.decode(device.ioctl(TUNGETIFF, ifreqFlags.encode({}))).flags);
      const has = (bit: number) => (answer & bit) !== 0;
      return { type: answer & (IFF_TUN | IFF_TAP), pi: !has(IFF_NO_PI), vnetHdr: has(IFF_VNET_HDR), persist: has(IFF_PERSIST), multiQueue: has(IFF_MULTI_QUEUE) };
    },
    viaNetlink: (socket) => {
      const info = requireInfo(linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({}, { ifname: name }))));
      const { type, pi, vnetHdr, persist, multiQueue, owner, group } = info;
      return { type, pi: pi === 1, vnetHdr: vnetHdr === 1, persist: persist === 1, multiQueue: multiQueue === 1, owner, group };
    },
  };
}

function carrier(on: 0 | 1): CounterpartRun {
  return {
    from: 'tunnelled',
    what: on === 1 ? 'on' : 'off',
    needs,
    input: { name: 't2', carrier: on === 1 },
    viaIoctl: (socket) =>
      onTun(socket, 't2', IFF_TAP | IFF_NO_PI, (device) => {
        const value = Buffer.alloc(4);
        i32.set(value, 0, on);
        device.ioctl(TUNSETCARRIER, value);
      }),
    viaNetlink: (socket) => socket.request(RTM_SETLINK, linkMessage.encode({}, { ifname: 't2', carrier: on })),
  };
}

/** What only whoever has the file open can ask. */
function onlyByFile(id: string, title: string, request: number, reason: string): Counterpart {
  return {
    id,
    ioctl: id,
    netlink: 'none',
    title,
    runs: [
      {
        from: 'fresh',
        needs,
        input: { name: 't5' },
        viaIoctl: (socket) => onTun(socket, 't5', PLAIN_TUN, (device) => u32.get(device.ioctl(request, Buffer.alloc(4)), 0)),
        viaNetlink: () => {
          throw new OneSided(reason, 'drivers/net/tun.c (__tun_chr_ioctl, tun_fill_info)');
        },
      },
    ],
  };
}

export const readCounterparts: Counterpart[] = [
  {
    id: 'TUNGETIFF',
    ioctl: 'TUNGETIFF',
    netlink: 'RTM_GETLINK IFLA_INFO_DATA',
    title: 'What kind of tun device it is',
    runs: [
      { from: 'tunnelled', what: 'with the flags that it has', ...inspect('t0', IFF_TUN) },
      { from: 'tunnelled', what: 'with the flags that everybody uses', ...inspect('t0', PLAIN_TUN) },
      { from: 'tunnelled', what: 'a tap', ...inspect('t2', IFF_TAP | IFF_NO_PI) },
      { from: 'owned', ...inspect('t0', PLAIN_TUN) },
      { from: 'tunnelled', what: 'of several queues, without saying so', ...inspect('t1', IFF_TAP | IFF_NO_PI) },
    ],
  },
  { id: 'TUNSETCARRIER', ioctl: 'TUNSETCARRIER', netlink: 'RTM_SETLINK IFLA_CARRIER', title: 'Give or take the carrier', runs: [carrier(0), carrier(1)] },
  onlyByFile('TUNGETFEATURES', 'What the tun driver can do', TUNGETFEATURES, 'no message carries the flags that the driver knows'),
  onlyByFile(
    'TUNGETVNETHDRSZ',
    'How long struct virtio_net_hdr is before each packet',
    TUNGETVNETHDRSZ,
    'IFLA_TUN_VNET_HDR says whether there is one, and nothing says how long it is',
  ),
];
