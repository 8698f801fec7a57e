import { SIOCGIFCOUNT, SIOCGIFMEM, SIOCGIFMETRIC, SIOCGIFSLAVE, SIOCSIFMETRIC } from '../../../../ioctl/constants/sockios.ts';
import { ifreqIndex, ifreqMetric } from '../../../../ioctl/structs/ifreq.ts';
import { RTM_GETLINK } from '../../../../netlink/constants/rtnetlink.ts';
import { linkMessage } from '../../../../netlink/structs/link.ts';
import { type Counterpart, fromEverywhere } from '../../counterpart.ts';
import { OneSided } from '../../one-sided.ts';
import { getLink } from './message.ts';

const input = { link: 'v0' };

export const deadCounterparts: Counterpart[] = [
  {
    id: 'SIOCGIFMETRIC',
    ioctl: 'SIOCGIFMETRIC',
    netlink: 'none',
    title: 'The metric of a link, which Linux does not have',
    runs: fromEverywhere({
      input,
      viaIoctl: (socket) => ifreqMetric.decode(socket.ioctl(SIOCGIFMETRIC, ifreqMetric.encode({ name: 'v0', metric: 7 }))).metric,
      viaNetlink: () => {
        throw new OneSided('no attribute carries a metric of a link, since links have none; the request answers 0 always', 'net/core/dev_ioctl.c (dev_ifsioc_locked)');
      },
    }),
  },
  {
    id: 'SIOCSIFMETRIC',
    ioctl: 'SIOCSIFMETRIC',
    netlink: 'none',
    title: 'A metric for a link, which Linux does not have',
    runs: fromEverywhere({
      input: { ...input, metric: 7 },
      viaIoctl: (socket) => void socket.ioctl(SIOCSIFMETRIC, ifreqMetric.encode({ name: 'v0', metric: 7 })),
      viaNetlink: () => {
        throw new OneSided('no attribute carries a metric of a link, since links have none; the request answers EOPNOTSUPP always', 'net/core/dev_ioctl.c (dev_ifsioc)');
      },
    }),
  },
  {
    id: 'SIOCGIFCOUNT',
    ioctl: 'SIOCGIFCOUNT',
    netlink: 'RTM_GETLINK NLM_F_DUMP',
    title: 'The number of links',
    runs: fromEverywhere({
      input: {},
      viaIoctl: (socket) => ifreqIndex.decode(socket.ioctl(SIOCGIFCOUNT, ifreqIndex.encode({}))).ifindex,
      viaNetlink: (socket) => socket.dump(RTM_GETLINK, linkMessage.encode({})).length,
    }),
  },
  {
    id: 'SIOCGIFSLAVE',
    ioctl: 'SIOCGIFSLAVE',
    netlink: 'RTM_GETLINK IFLA_MASTER',
    title: 'The link that another belongs to',
    runs: fromEverywhere({
      input,
      viaIoctl: (socket) => ifreqIndex.decode(socket.ioctl(SIOCGIFSLAVE, ifreqIndex.encode({ name: 'v0' }))).ifindex,
      viaNetlink: (socket) => getLink(socket, {}, { ifname: 'v0' }).attributes.master ?? 0,
    }),
  },
  {
    id: 'SIOCGIFMEM',
    ioctl: 'SIOCGIFMEM',
    netlink: 'none',
    title: 'The memory of a link',
    runs: fromEverywhere({
      input,
      viaIoctl: (socket) => void socket.ioctl(SIOCGIFMEM, ifreqIndex.encode({ name: 'v0' })),
      viaNetlink: () => {
        throw new OneSided('nothing in netlink has this name; the nearest is IFLA_MAP. The request was never implemented', 'net/core/dev_ioctl.c (dev_ioctl)');
      },
    }),
  },
];
