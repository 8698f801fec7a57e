import { ATF_NETMASK, ATF_PUBL } from '../../../../ioctl/constants/arp.ts';
import { SIOCDARP, SIOCSARP } from '../../../../ioctl/constants/sockios.ts';
import { arpRequest } from '../../../../ioctl/neighbour/arp-request.ts';
import { RTM_SETLINK } from '../../../../netlink/constants/rtnetlink.ts';
import { iflaAfSpec } from '../../../../netlink/structs/inet-conf.ts';
import { linkMessage } from '../../../../netlink/structs/link.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../../counterpart.ts';
import { V0 } from './calls.ts';

function proxyArp(request: number, enabled: number): Omit<CounterpartRun, 'from'> {
  return {
    input: { link: 'v0', enabled: enabled === 1 },
    viaIoctl: (socket) => void socket.ioctl(request, arpRequest({ address: '0.0.0.0', netmask: '0.0.0.0', link: 'v0', flags: ATF_PUBL | ATF_NETMASK })),
    viaNetlink: (socket) => socket.request(RTM_SETLINK, linkMessage.encode({ index: V0 }, { afSpec: iflaAfSpec.encode({ inet: { conf: { proxyArp: enabled } } }) })),
  };
}

/** An entry of every address (netmask 0) is no entry but a sysctl. */
export const proxyArpCounterparts: Counterpart[] = [
  {
    id: 'SIOCSARP (netmask 0)',
    ioctl: 'SIOCSARP',
    netlink: 'RTM_SETLINK IFLA_AF_SPEC IFLA_INET_CONF',
    title: 'Answer ARP requests for all that is routed elsewhere',
    runs: fromEverywhere(proxyArp(SIOCSARP, 1)),
  },
  {
    id: 'SIOCDARP (netmask 0)',
    ioctl: 'SIOCDARP',
    netlink: 'RTM_SETLINK IFLA_AF_SPEC IFLA_INET_CONF',
    title: 'Answer ARP requests for this machine alone',
    runs: fromEverywhere(proxyArp(SIOCDARP, 0), ['fresh', 'addressed']),
  },
];
