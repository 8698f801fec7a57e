import { ATF_COM, ATF_PERM } from '../../../../ioctl/constants/arp.ts';
import { SIOCGARP, SIOCGRARP } from '../../../../ioctl/constants/sockios.ts';
import { arpRequest } from '../../../../ioctl/neighbour/arp-request.ts';
import { parseProcNetArp } from '../../../../ioctl/neighbour/parse-proc-net-arp.ts';
import { arpreq } from '../../../../ioctl/structs/arpreq.ts';
import { RTM_GETNEIGH } from '../../../../netlink/constants/rtnetlink.ts';
import { arpEntryOf } from '../../../../netlink/neighbour/arp-entry-of.ts';
import { linksByIndex } from '../../../../netlink/neighbour/links-by-index.ts';
import { neighbourMessage } from '../../../../netlink/structs/neighbour.ts';
import { hex } from '../../../../src/codec/hex.ts';
import { inOrder } from '../../../../src/operations/neighbour/arp-entry.ts';
import { AF_INET } from '../../../../src/syscall/kernel.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../../counterpart.ts';
import { OneSided } from '../../one-sided.ts';
import { V0 } from './calls.ts';

/** What either answers of an entry: the address, whether it is known, and the state, for which arpreq has a flag at most. */
function read(address: string): Omit<CounterpartRun, 'from'> {
  return {
    input: { address, link: 'v0' },
    viaIoctl: (socket) => {
      const { ha, flags } = arpreq.decode(socket.ioctl(SIOCGARP, arpRequest({ address, link: 'v0' })));
      const known = (flags & ATF_COM) !== 0;
      return { lladdr: known ? hex(ha.data.subarray(0, 6), ':') : undefined, state: (flags & ATF_PERM) !== 0 ? 0x80 : undefined };
    },
    viaNetlink: (socket) => {
      const { header, attributes } = neighbourMessage.decode(socket.get(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_INET, ifindex: V0 }, { dst: address })));
      return { lladdr: attributes.lladdr, state: header.state };
    },
  };
}

const table: Omit<CounterpartRun, 'from'> = {
  input: {},
  viaIoctl: (socket) => byAddress(parseProcNetArp(socket.read('/proc/net/arp'))),
  viaNetlink: (socket) => {
    const links = linksByIndex(socket);
    const entries = socket.dump(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_INET })).map((payload) => neighbourMessage.decode(payload));
    return byAddress(entries.map((entry) => arpEntryOf(entry, links.get(entry.header.ifindex))));
  },
};

function byAddress(entries: ReturnType<typeof parseProcNetArp>): object {
  return Object.fromEntries(inOrder(entries).map(({ address, ...entry }) => [address, entry]));
}

export const readCounterparts: Counterpart[] = [
  {
    id: 'SIOCGARP',
    ioctl: 'SIOCGARP',
    netlink: 'RTM_GETNEIGH',
    title: 'One ARP entry',
    runs: [
      { from: 'neighbours', what: 'permanent', ...read('10.5.0.8') },
      { from: 'neighbours', what: 'stale', ...read('10.5.0.9') },
      { from: 'neighbours', what: 'published', ...read('10.5.0.77') },
      { from: 'neighbours', what: 'missing', ...read('10.5.0.99') },
      { from: 'unresolved', what: 'failed', ...read('10.5.0.5') },
      { from: 'unresolved', what: 'needs no ARP', ...read('10.5.0.6') },
      { from: 'unresolved', what: 'nothing is known', ...read('10.5.0.7') },
    ],
  },
  {
    id: '/proc/net/arp',
    ioctl: '/proc/net/arp',
    netlink: 'RTM_GETNEIGH NLM_F_DUMP',
    title: 'The ARP table',
    runs: [...fromEverywhere(table), { from: 'neighbours', ...table }, { from: 'unresolved', ...table }],
  },
  {
    id: 'SIOCGRARP',
    ioctl: 'SIOCGRARP',
    netlink: 'none',
    title: 'The table of the RARP server that the kernel had until 2.3',
    runs: [
      {
        from: 'fresh',
        input: {},
        viaIoctl: (socket) => void socket.ioctl(SIOCGRARP, arpreq.encode({})),
        viaNetlink: () => {
          throw new OneSided('the kernel has had no RARP server since 2.3; netlink never spoke to it, and the ioctl is ENOTTY', 'include/uapi/linux/sockios.h');
        },
      },
    ],
  },
];
