import { oneOf, optional } from '../input.ts';
import { operation } from '../operation.ts';
import type { Membership } from './membership.ts';

/** Gives the groups of both families where none is named, in the order of `byIndex`. Counts of users are in `multicast.list-users`. */
export const list = operation<Membership[]>()({
  id: 'multicast.list',
  title: 'List the IPv4 and IPv6 groups that links listen to',
  writes: false,
  teaches: '/proc/net/igmp and igmp6 count the users of each group; an RTM_GETMULTICAST dump has the groups alone, those of IPv6 since 2.4 and those of IPv4 since Linux 6.14.',
  input: { family: optional(oneOf('inet', 'inet6')) },
});
