import { SIOCGIFHWADDR, SIOCSIFHWADDR, SIOCSIFHWBROADCAST } from '../../../../ioctl/constants/sockios.ts';
import { ifreqHwaddr } from '../../../../ioctl/structs/ifreq.ts';
import { macBytes } from '../../../../src/codec/address.ts';
import { hex } from '../../../../src/codec/hex.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../../counterpart.ts';
import { getLink, setLink } from './message.ts';

const ARPHRD_ETHER = 1;
const AF_UNSPEC = 0;

function addressRun(request: number, attribute: 'address' | 'broadcast', address: string, family = ARPHRD_ETHER): Omit<CounterpartRun, 'from'> {
  return {
    input: { link: 'v0', [attribute]: address, family },
    viaIoctl: (socket) => void socket.ioctl(request, ifreqHwaddr.encode({ name: 'v0', hwaddr: { family, data: macBytes(address) } })),
    viaNetlink: (socket) => setLink(socket, { [attribute]: address }),
  };
}

function runs(request: number, attribute: 'address' | 'broadcast'): CounterpartRun[] {
  const run = (address: string, family?: number) => addressRun(request, attribute, address, family);
  return [
    ...fromEverywhere(run('02:00:00:00:00:aa')),
    { from: 'fresh', what: 'sa_family 0', ...run('02:00:00:00:00:aa', AF_UNSPEC) },
    { from: 'fresh', what: 'four bytes', ...run('02:00:00:aa') },
    { from: 'fresh', what: 'eight bytes', ...run('02:00:00:00:00:aa:00:00') },
    { from: 'fresh', what: 'a multicast address', ...run('01:00:5e:00:00:01') },
  ];
}

export const addressCounterparts: Counterpart[] = [
  {
    id: 'SIOCGIFHWADDR',
    ioctl: 'SIOCGIFHWADDR',
    netlink: 'RTM_GETLINK IFLA_ADDRESS',
    title: 'The hardware address of a link',
    runs: fromEverywhere({
      input: { link: 'v0' },
      viaIoctl: (socket) => {
        const { family, data } = ifreqHwaddr.decode(socket.ioctl(SIOCGIFHWADDR, ifreqHwaddr.encode({ name: 'v0' }))).hwaddr;
        return { type: family, address: hex(data, ':') };
      },
      viaNetlink: (socket) => {
        const { header, attributes } = getLink(socket, {}, { ifname: 'v0' });
        return { type: header.type, address: attributes.address };
      },
    }),
  },
  {
    id: 'SIOCSIFHWADDR',
    ioctl: 'SIOCSIFHWADDR',
    netlink: 'RTM_SETLINK IFLA_ADDRESS',
    title: 'A new hardware address',
    runs: runs(SIOCSIFHWADDR, 'address'),
  },
  {
    id: 'SIOCSIFHWBROADCAST',
    ioctl: 'SIOCSIFHWBROADCAST',
    netlink: 'RTM_SETLINK IFLA_BROADCAST',
    title: 'A new link-layer broadcast address',
    runs: runs(SIOCSIFHWBROADCAST, 'broadcast'),
  },
];
