import { SIOCADDMULTI, SIOCDELMULTI } from '../../../../ioctl/constants/sockios.ts';
import { ifreqHwaddr } from '../../../../ioctl/structs/ifreq.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../../../netlink/constants/netlink.ts';
import { RTM_DELNEIGH, RTM_NEWNEIGH } from '../../../../netlink/constants/rtnetlink.ts';
import { selfEntry } from '../../../../netlink/link/multicast.ts';
import { macBytes } from '../../../../src/codec/address.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../../counterpart.ts';
import { V0 } from './message.ts';

const AF_UNSPEC = 0;
const ARPHRD_ETHER = 1;

/** In every start state in which a link is up, IPv4 listens to all hosts. */
const ALL_HOSTS = '01:00:5e:00:00:01';
/** The one that `dressed` has. */
const BY_HAND = '01:00:5e:00:00:42';
/** LLDP: one of the addresses that bridges do not forward. */
const LLDP = '01:80:c2:00:00:0e';

function add(address: string, more: { link?: string; index?: number; family?: number } = {}): Omit<CounterpartRun, 'from'> {
  const { link = 'v0', index = V0, family = AF_UNSPEC } = more;
  return {
    input: { link, address, family },
    viaIoctl: (socket) => void socket.ioctl(SIOCADDMULTI, ifreqHwaddr.encode({ name: link, hwaddr: { family, data: macBytes(address) } })),
    viaNetlink: (socket) => socket.request(RTM_NEWNEIGH, selfEntry(index, address), NLM_F_CREATE | NLM_F_EXCL),
  };
}

function remove(address: string): Omit<CounterpartRun, 'from'> {
  return {
    input: { link: 'v0', address },
    viaIoctl: (socket) => void socket.ioctl(SIOCDELMULTI, ifreqHwaddr.encode({ name: 'v0', hwaddr: { family: AF_UNSPEC, data: macBytes(address) } })),
    viaNetlink: (socket) => socket.request(RTM_DELNEIGH, selfEntry(V0, address)),
  };
}

export const multicastCounterparts: Counterpart[] = [
  {
    id: 'SIOCADDMULTI',
    ioctl: 'SIOCADDMULTI',
    netlink: 'RTM_NEWNEIGH AF_BRIDGE NTF_SELF NLM_F_CREATE|NLM_F_EXCL',
    title: 'One more multicast MAC address to listen to',
    runs: [
      ...fromEverywhere(add(BY_HAND)),
      { from: 'dressed', what: 'one that is there', ...add(BY_HAND) },
      { from: 'up', what: 'one that IPv4 listens to', ...add(ALL_HOSTS) },
      { from: 'up', what: 'one that bridges keep for themselves', ...add(LLDP) },
      { from: 'up', what: 'a unicast address', ...add('02:00:00:00:00:aa') },
      { from: 'fresh', what: 'sa_family of the hardware', ...add(BY_HAND, { family: ARPHRD_ETHER }) },
      { from: 'fresh', what: 'the loopback', ...add(BY_HAND, { link: 'lo', index: 1 }) },
    ],
  },
  {
    id: 'SIOCDELMULTI',
    ioctl: 'SIOCDELMULTI',
    netlink: 'RTM_DELNEIGH AF_BRIDGE NTF_SELF',
    title: 'One multicast MAC address less',
    runs: [
      ...fromEverywhere(remove(BY_HAND)),
      { from: 'dressed', what: 'one that was added by hand', ...remove(BY_HAND) },
      { from: 'up', what: 'one that IPv4 listens to', ...remove(ALL_HOSTS) },
    ],
  },
];
