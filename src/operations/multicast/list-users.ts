import { oneOf } from '../input.ts';
import { operation } from '../operation.ts';
import type { CountedMembership } from './membership.ts';

/** Gives the groups (for `link`: the link-layer addresses) in the order of the file: links as they were made, or by index, depending on the kernel. */
export const listUsers = operation<CountedMembership[]>()({
  id: 'multicast.list-users',
  title: 'List multicast groups with the number of their users',
  writes: false,
  teaches: 'How many sockets joined a group, and whether a link-layer address was added by hand, is only in /proc/net/igmp, igmp6 and dev_mcast; this is what netstat -g shows.',
  input: { family: oneOf('inet', 'inet6', 'link') },
});
