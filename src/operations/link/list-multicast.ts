import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives what both can say: the addresses with the group bit, sorted. */
export const listMulticast = operation<string[]>()({
  id: 'link.list-multicast',
  title: 'List the multicast MAC addresses that a link listens to',
  writes: false,
  teaches:
    '/proc/net/dev_mcast counts the users of each, and says which were set by hand; an RTM_GETNEIGH dump of AF_BRIDGE has the addresses alone, and those of Ethernet devices only.',
  input: { link: name },
});
