import { SIOCGIFADDR, SIOCGIFBRDADDR, SIOCGIFCONF, SIOCGIFDSTADDR, SIOCGIFNETMASK } from '../../../ioctl/constants/sockios.ts';
import type { IoctlSocket } from '../../../ioctl/socket.ts';
import { ifconf } from '../../../ioctl/structs/ifconf.ts';
import { ifreqAddr, ifreqBroadaddr, ifreqDstaddr, ifreqNetmask } from '../../../ioctl/structs/ifreq.ts';
import { RTM_GETADDR } from '../../../netlink/constants/rtnetlink.ts';
import { indexOf } from '../../../netlink/link/find.ts';
import type { NetlinkSocket } from '../../../netlink/socket.ts';
import { addressMessage } from '../../../netlink/structs/address.ts';
import { netmaskOf } from '../../../src/codec/netmask.ts';
import { AF_INET } from '../../../src/syscall/kernel.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../counterpart.ts';

/** The addresses of a link, or of all, as one dump tells them. */
function dump(socket: NetlinkSocket, link?: string): ReturnType<typeof addressMessage.decode>[] {
  const index = link === undefined ? 0 : indexOf(socket, link);
  return socket
    .dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET, index }))
    .map((payload) => addressMessage.decode(payload))
    .filter(({ header }) => index === 0 || header.index === index);
}

function configured(socket: IoctlSocket, room: number): { label: string; address: string }[] {
  const buf = Buffer.alloc(room * ifreqAddr.size);
  const { len } = ifconf.decode(socket.ioctl(SIOCGIFCONF, ifconf.argument({ len: buf.length, buf })));
  return Array.from({ length: len / ifreqAddr.size }, (_, at) => ifreqAddr.get(buf, at * ifreqAddr.size)).map(({ name, addr }) => ({ label: name, address: addr.addr }));
}

const listing = (room: number): Omit<CounterpartRun, 'from'> => ({
  input: { room },
  viaIoctl: (socket) => configured(socket, room),
  viaNetlink: (socket) => dump(socket).map(({ attributes: { label, local } }) => ({ label, address: local })),
});

/** A read by name: the ioctl takes a label, the port looks up the link and takes what its first address says. */
function reading(viaIoctl: (socket: IoctlSocket, link: string) => unknown, ofAddress: (address: ReturnType<typeof addressMessage.decode>) => unknown): CounterpartRun[] {
  const read = (link: string): Omit<CounterpartRun, 'from'> => ({
    input: { link },
    viaIoctl: (socket) => viaIoctl(socket, link),
    viaNetlink: (socket) => dump(socket, link).slice(0, 1).map(ofAddress)[0],
  });
  return [...fromEverywhere(read('v0')), { from: 'crowded', what: 'an alias', ...read('v0:2') }, { from: 'addressed', what: 'no such link', ...read('nope') }];
}

function at(from: CounterpartRun['from'], what: string, run: Omit<CounterpartRun, 'from'>): CounterpartRun {
  return { from, what, ...run };
}

export const addressReads: Counterpart[] = [
  {
    id: 'SIOCGIFCONF',
    ioctl: 'SIOCGIFCONF',
    netlink: 'RTM_GETADDR NLM_F_DUMP',
    title: 'List labels and addresses',
    runs: [...fromEverywhere(listing(32)), at('labelled', 'two links', listing(32)), at('crowded', 'room for two', listing(2))],
  },
  {
    id: 'SIOCGIFADDR (IPv4)',
    ioctl: 'SIOCGIFADDR',
    netlink: 'RTM_GETADDR NLM_F_DUMP',
    title: 'Read the addresses of a link',
    runs: ['v0', 'v0:2', 'nope'].flatMap((link) => {
      const run: Omit<CounterpartRun, 'from'> = {
        input: { link },
        viaIoctl: (socket) => [ifreqAddr.decode(socket.ioctl(SIOCGIFADDR, ifreqAddr.encode({ name: link }))).addr.addr],
        viaNetlink: (socket) => dump(socket, link).map(({ attributes }) => attributes.local),
      };
      if (link === 'v0') return [...fromEverywhere(run), at('labelled', 'several labels', run)];
      return [link === 'nope' ? at('addressed', 'no such link', run) : at('crowded', 'an alias', run)];
    }),
  },
  {
    id: 'SIOCGIFNETMASK',
    ioctl: 'SIOCGIFNETMASK',
    netlink: 'RTM_GETADDR NLM_F_DUMP',
    title: 'Read the netmask',
    runs: reading(
      (socket, link) => ifreqNetmask.decode(socket.ioctl(SIOCGIFNETMASK, ifreqNetmask.encode({ name: link }))).netmask.addr,
      ({ header }) => netmaskOf(header.prefixlen),
    ),
  },
  {
    id: 'SIOCGIFBRDADDR',
    ioctl: 'SIOCGIFBRDADDR',
    netlink: 'RTM_GETADDR NLM_F_DUMP',
    title: 'Read the broadcast address',
    runs: [
      ...reading(
        (socket, link) => ifreqBroadaddr.decode(socket.ioctl(SIOCGIFBRDADDR, ifreqBroadaddr.encode({ name: link }))).broadaddr.addr,
        ({ attributes }) => attributes.broadcast,
      ),
      at('up', 'none', {
        input: { link: 'lo' },
        viaIoctl: (socket) => ifreqBroadaddr.decode(socket.ioctl(SIOCGIFBRDADDR, ifreqBroadaddr.encode({ name: 'lo' }))).broadaddr.addr,
        viaNetlink: (socket) => dump(socket, 'lo')[0]?.attributes.broadcast,
      }),
    ],
  },
  {
    id: 'SIOCGIFDSTADDR',
    ioctl: 'SIOCGIFDSTADDR',
    netlink: 'RTM_GETADDR NLM_F_DUMP',
    title: 'Read the peer',
    runs: reading(
      (socket, link) => ifreqDstaddr.decode(socket.ioctl(SIOCGIFDSTADDR, ifreqDstaddr.encode({ name: link }))).dstaddr.addr,
      ({ attributes }) => attributes.address,
    ),
  },
];
