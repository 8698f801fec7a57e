import { SIOCDIFADDR, SIOCGIFADDR, SIOCGIFINDEX, SIOCSIFADDR } from '../../../ioctl/constants/sockios.ts';
import type { IoctlSocket } from '../../../ioctl/socket.ts';
import { ifreqAddr, ifreqIndex } from '../../../ioctl/structs/ifreq.ts';
import { in6Ifreq } from '../../../ioctl/structs/in6-ifreq.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../../netlink/constants/netlink.ts';
import { RTM_DELADDR, RTM_GETADDR, RTM_NEWADDR } from '../../../netlink/constants/rtnetlink.ts';
import { indexOf } from '../../../netlink/link/find.ts';
import type { NetlinkSocket } from '../../../netlink/socket.ts';
import { addressMessage } from '../../../netlink/structs/address.ts';
import { AF_INET6 } from '../../../src/syscall/kernel.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../counterpart.ts';

const v0 = { name: 'v0' };

function in6(socket: IoctlSocket, addr: string, prefixlen: number): Buffer {
  return in6Ifreq.encode({ addr, prefixlen, ifindex: ifreqIndex.decode(socket.ioctl(SIOCGIFINDEX, ifreqIndex.encode(v0))).ifindex });
}

function payload(socket: NetlinkSocket, local: string, prefixlen: number): Buffer {
  return addressMessage.encode({ family: AF_INET6, prefixlen, index: indexOf(socket, 'v0') }, { local });
}

/** A request and a message about one IPv6 address of v0, whose prefix length each side may say differently. */
function about(request: number, type: number, flags: number) {
  return (address: string, prefixLength: number, ofMessage = prefixLength): Omit<CounterpartRun, 'from'> => ({
    needs: ['ipv6'],
    input: { link: 'v0', address, prefixLength },
    viaIoctl: (socket) => void socket.inet6.ioctl(request, in6(socket, address, prefixLength)),
    viaNetlink: (socket) => socket.request(type, payload(socket, address, ofMessage), flags),
  });
}

const adding = about(SIOCSIFADDR, RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL);
const removing = about(SIOCDIFADDR, RTM_DELADDR, 0);

export const address6Counterparts: Counterpart[] = [
  {
    id: 'SIOCSIFADDR (IPv6)',
    ioctl: 'SIOCSIFADDR',
    netlink: 'RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL',
    title: 'Add an IPv6 address',
    runs: [...fromEverywhere(adding('2001:db8:7::1', 64)), { from: 'v6', what: 'the same address', ...adding('2001:db8::1', 64) }],
  },
  {
    id: 'SIOCDIFADDR',
    ioctl: 'SIOCDIFADDR',
    netlink: 'RTM_DELADDR',
    title: 'Remove an IPv6 address',
    runs: [...fromEverywhere(removing('2001:db8::1', 64)), { from: 'v6', what: 'another prefix length', ...removing('2001:db8::1', 128) }],
  },
  {
    id: 'SIOCGIFADDR (IPv6)',
    ioctl: 'SIOCGIFADDR',
    netlink: 'RTM_GETADDR NLM_F_DUMP, AF_INET6',
    title: 'Read the IPv6 addresses of a link',
    runs: fromEverywhere({
      needs: ['ipv6'],
      input: { link: 'v0' },
      viaIoctl: (socket) => ifreqAddr.decode(socket.inet6.ioctl(SIOCGIFADDR, ifreqAddr.encode(v0))).addr.addr,
      viaNetlink: (socket) => {
        const index = indexOf(socket, 'v0');
        const addresses = socket.dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET6, index })).map((bytes) => addressMessage.decode(bytes));
        return addresses.filter(({ header }) => header.index === index).map(({ attributes }) => attributes.address);
      },
    }),
  },
];
