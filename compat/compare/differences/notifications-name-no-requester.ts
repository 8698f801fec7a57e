import type { CatalogueEntry } from '../catalogue-entry.ts';

export const notificationsNameNoRequester: CatalogueEntry = {
  id: 'notifications-name-no-requester',
  title: 'A change made by an ioctl is announced without its author',
  sees: 'The notification of a change that netlink made carries the port and the sequence number of the request; the same change made by an ioctl carries 0 and 0.',
  why: 'Handlers of ioctls have no struct nlmsghdr to take them from, so the functions that announce the change are given port 0 and no header.',
  source: 'net/core/rtnetlink.c (rtnl_notify), net/ipv4/devinet.c (rtmsg_ifa), net/ipv4/fib_semantics.c (rtmsg_fib)',
  advice: 'A program that ignores the notifications of its own changes can do so by port only for the changes that it makes through netlink.',
  explains: [{ in: '*', aspect: 'events', paths: ['* * portId', '* * sequence'] }],
};
