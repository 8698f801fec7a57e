import { ATF_COM, ATF_PERM } from '../../../../ioctl/constants/arp.ts';
import { SIOCSARP } from '../../../../ioctl/constants/sockios.ts';
import { arpreq } from '../../../../ioctl/structs/arpreq.ts';
import { NUD_PERMANENT } from '../../../../netlink/constants/neighbour.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../../../netlink/constants/netlink.ts';
import { RTM_NEWNEIGH } from '../../../../netlink/constants/rtnetlink.ts';
import { neighbourMessage } from '../../../../netlink/structs/neighbour.ts';
import { macBytes } from '../../../../src/codec/address.ts';
import { AF_INET6 } from '../../../../src/syscall/kernel.ts';
import type { Counterpart } from '../../counterpart.ts';
import { ARPHRD_ETHER, V0 } from './calls.ts';

const lladdr = '02:00:00:00:00:20';
const dst = '2001:db8::20';

/** A struct sockaddr has no room for an IPv6 address; what is sent says AF_INET6 and no more. */
const request = arpreq.encode({
  pa: { family: AF_INET6, port: 0, addr: '0.0.0.0' },
  ha: { family: ARPHRD_ETHER, data: macBytes(lladdr) },
  flags: ATF_COM | ATF_PERM,
  dev: 'v0',
});

export const ipv6Counterparts: Counterpart[] = [
  {
    id: 'SIOCSARP (IPv6)',
    ioctl: 'SIOCSARP',
    netlink: 'RTM_NEWNEIGH AF_INET6 NLM_F_CREATE|NLM_F_EXCL',
    title: 'A permanent IPv6 neighbour',
    runs: [
      {
        from: 'v6',
        needs: ['ipv6'],
        input: { address: dst, lladdr, link: 'v0' },
        viaIoctl: (socket) => void socket.ioctl(SIOCSARP, Buffer.from(request)),
        viaNetlink: (socket) =>
          socket.request(RTM_NEWNEIGH, neighbourMessage.encode({ family: AF_INET6, ifindex: V0, state: NUD_PERMANENT }, { dst, lladdr }), NLM_F_CREATE | NLM_F_EXCL),
      },
    ],
  },
];
