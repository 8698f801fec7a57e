import { SIOCSIFADDR, SIOCSIFBRDADDR, SIOCSIFDSTADDR, SIOCSIFFLAGS, SIOCSIFNETMASK } from '../../../ioctl/constants/sockios.ts';
import { ifreqAddr, ifreqBroadaddr, ifreqDstaddr, ifreqFlags, ifreqNetmask } from '../../../ioctl/structs/ifreq.ts';
import { inet } from '../../../ioctl/structs/sockaddr.ts';
import { NLM_F_CREATE, NLM_F_EXCL, NLM_F_REPLACE } from '../../../netlink/constants/netlink.ts';
import { RTM_DELADDR, RTM_NEWADDR, RTM_SETLINK } from '../../../netlink/constants/rtnetlink.ts';
import { indexOf } from '../../../netlink/link/find.ts';
import type { NetlinkSocket } from '../../../netlink/socket.ts';
import { addressMessage } from '../../../netlink/structs/address.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { netmaskOf } from '../../../src/codec/netmask.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { AF_INET } from '../../../src/syscall/kernel.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../counterpart.ts';
import type { StartStateName } from '../start-states/index.ts';
import { addressReads } from './address-reads.ts';

type Attributes = Parameters<typeof addressMessage.encode>[1];

function newAddress(socket: NetlinkSocket, link: string, prefixlen: number, attributes: Attributes, flags: number): void {
  socket.request(RTM_NEWADDR, addressMessage.encode({ family: AF_INET, prefixlen, index: indexOf(socket, link) }, attributes), flags);
}

/** SIOCSIFADDR beside one RTM_NEWADDR of the same address with a prefix length that somebody chose. */
function setting(link: string, address: string, prefixlen: number): Omit<CounterpartRun, 'from'> {
  return {
    input: { link, address },
    viaIoctl: (socket) => void socket.ioctl(SIOCSIFADDR, ifreqAddr.encode({ name: link, addr: inet(address) })),
    viaNetlink: (socket) => newAddress(socket, link, prefixlen, { local: address, ...(link.includes(':') ? { label: link } : {}) }, NLM_F_CREATE | NLM_F_EXCL),
  };
}

function at(from: StartStateName, what: string, run: Omit<CounterpartRun, 'from'>): CounterpartRun {
  return { from, what, ...run };
}

const emptying = (link: string): Omit<CounterpartRun, 'from'> => ({
  input: { link, address: '0.0.0.0' },
  viaIoctl: (socket) => void socket.ioctl(SIOCSIFADDR, ifreqAddr.encode({ name: link, addr: inet('0.0.0.0') })),
  viaNetlink: (socket) => socket.request(RTM_DELADDR, addressMessage.encode({ family: AF_INET, index: indexOf(socket, link) }, { label: link })),
});

const masking = (prefixlen: number): Omit<CounterpartRun, 'from'> => ({
  input: { link: 'v0', address: '10.5.0.1', netmask: netmaskOf(prefixlen) },
  viaIoctl: (socket) => void socket.ioctl(SIOCSIFNETMASK, ifreqNetmask.encode({ name: 'v0', netmask: inet(netmaskOf(prefixlen)) })),
  viaNetlink: (socket) => newAddress(socket, 'v0', prefixlen, { local: '10.5.0.1' }, NLM_F_CREATE | NLM_F_EXCL),
});

const broadcasting: Omit<CounterpartRun, 'from'> = {
  input: { link: 'v0', address: '10.5.0.1/24', broadcast: '10.5.0.127' },
  viaIoctl: (socket) => void socket.ioctl(SIOCSIFBRDADDR, ifreqBroadaddr.encode({ name: 'v0', broadaddr: inet('10.5.0.127') })),
  viaNetlink: (socket) => newAddress(socket, 'v0', 24, { local: '10.5.0.1', broadcast: '10.5.0.127' }, NLM_F_REPLACE),
};

const peering: Omit<CounterpartRun, 'from'> = {
  input: { link: 'v0', address: '10.5.0.1/24', peer: '192.0.2.99' },
  viaIoctl: (socket) => void socket.ioctl(SIOCSIFDSTADDR, ifreqDstaddr.encode({ name: 'v0', dstaddr: inet('192.0.2.99') })),
  viaNetlink: (socket) => newAddress(socket, 'v0', 24, { local: '10.5.0.1', address: '192.0.2.99' }, NLM_F_CREATE | NLM_F_EXCL),
};

const aliasDown = (viaNetlink: CounterpartRun['viaNetlink']): Omit<CounterpartRun, 'from'> => ({
  input: { link: 'v0:1', flags: [] },
  viaIoctl: (socket) => void socket.ioctl(SIOCSIFFLAGS, ifreqFlags.encode({ name: 'v0:1', flags: 0 })),
  viaNetlink,
});

export const addressCounterparts: Counterpart[] = [
  ...addressReads,
  {
    // What `ip addr add 10.1.2.3 dev v0` sends, the translation that most tables of equivalents give for `ifconfig v0 10.1.2.3`.
    id: 'SIOCSIFADDR (IPv4)',
    ioctl: 'SIOCSIFADDR',
    netlink: 'RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL, ifa_prefixlen 32',
    title: 'Set an address, no prefix length given',
    runs: [...fromEverywhere(setting('v0', '10.1.2.3', 32)), at('addressed', 'zero', setting('v0', '0.0.0.0', 32))],
  },
  {
    // The port of somebody who knows about classes: the length is right, and what is left apart is what the message does not do.
    id: 'SIOCSIFADDR (IPv4, classful)',
    ioctl: 'SIOCSIFADDR',
    netlink: 'RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL, ifa_prefixlen of the class',
    title: 'Set an address, with the prefix length of its class',
    runs: [
      ...fromEverywhere(setting('v0', '10.1.2.3', 8)),
      at('addressed', 'the same address', setting('v0', '10.5.0.1', 8)),
      at('marked', 'metric and flags', setting('v0', '10.6.0.1', 8)),
      at('up', 'in the loopback network', setting('v0', '127.5.0.1', 8)),
      at('up', 'class D', setting('v0', '224.0.0.5', 32)),
      at('routed', 'routes', setting('v0', '10.1.2.3', 8)),
    ],
  },
  {
    id: 'SIOCSIFADDR (0.0.0.0)',
    ioctl: 'SIOCSIFADDR',
    netlink: 'RTM_DELADDR, IFA_LABEL',
    title: 'Remove the address of a label',
    runs: fromEverywhere(emptying('v0')),
  },
  {
    id: 'SIOCSIFADDR (alias)',
    ioctl: 'SIOCSIFADDR',
    netlink: 'RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL, IFA_LABEL, ifa_prefixlen of the class',
    title: 'Set the address of an alias',
    runs: [...fromEverywhere(setting('v0:1', '192.168.9.1', 24)), at('crowded', 'the same address', setting('v0:1', '10.5.0.3', 8))],
  },
  {
    id: 'SIOCSIFNETMASK',
    ioctl: 'SIOCSIFNETMASK',
    netlink: 'RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL, the new ifa_prefixlen',
    title: 'Set the netmask',
    runs: [...fromEverywhere(masking(16)), at('addressed', 'the same mask', masking(24))],
  },
  {
    id: 'SIOCSIFBRDADDR',
    ioctl: 'SIOCSIFBRDADDR',
    netlink: 'RTM_NEWADDR NLM_F_REPLACE, IFA_BROADCAST',
    title: 'Set the broadcast address',
    runs: [...fromEverywhere(broadcasting), at('marked', 'metric and lifetime', broadcasting)],
  },
  {
    id: 'SIOCSIFDSTADDR (IPv4)',
    ioctl: 'SIOCSIFDSTADDR',
    netlink: 'RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL, IFA_ADDRESS',
    title: 'Set the peer',
    runs: fromEverywhere(peering),
  },
  {
    id: 'SIOCSIFFLAGS (alias)',
    ioctl: 'SIOCSIFFLAGS',
    netlink: 'RTM_SETLINK, ifi_change IFF_UP',
    title: 'Take an alias down, as if it were a link',
    runs: fromEverywhere(aliasDown((socket) => socket.request(RTM_SETLINK, linkMessage.encode({ change: linkFlags.UP }, { ifname: 'v0:1' })))),
  },
  {
    id: 'SIOCSIFFLAGS (alias, address)',
    ioctl: 'SIOCSIFFLAGS',
    netlink: 'RTM_DELADDR, IFA_LABEL',
    title: 'Take an alias down, as the address that it is',
    runs: fromEverywhere(aliasDown((socket) => socket.request(RTM_DELADDR, addressMessage.encode({ family: AF_INET, index: indexOf(socket, 'v0') }, { label: 'v0:1' })))),
  },
];
