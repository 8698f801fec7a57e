import type { CatalogueEntry } from '../catalogue-entry.ts';

const subject = { TUNGETIFF: ['tunnelled: of several queues, without saying so'] };

export const tunQueuesMustBeAskedFor: CatalogueEntry = {
  id: 'tun-queues-must-be-asked-for',
  title: 'A tun device of several queues can be attached to only by who says so',
  sees: 'TUNSETIFF without IFF_MULTI_QUEUE is EINVAL on a device that has it (and the other way round), so that one has to know before one can ask; RTM_GETLINK says it to everybody.',
  why: 'tun_set_iff compares the flag of the request with that of the device.',
  source: 'drivers/net/tun.c (tun_set_iff)',
  advice: 'Read IFLA_TUN_MULTI_QUEUE first; by ioctl, ETHTOOL_GCHANNELS tells by the greatest number of queues.',
  explains: [
    { in: subject, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'EINVAL' && netlink === undefined },
    { in: subject, aspect: 'result', paths: [''] },
  ],
};
