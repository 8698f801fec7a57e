import { operation } from '../operation.ts';
import type { LinkInfo } from './link-info.ts';

/** Gives every link, by rising index. */
export const list = operation<LinkInfo[]>()({
  id: 'link.list',
  title: 'List the links',
  writes: false,
  teaches: 'One netlink dump has every fact of every link; the other side takes the names from /proc/net/dev and asks five times for each.',
  input: {},
});
