import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the first address of a link or label. EADDRNOTAVAIL where it has none. */
export const get = operation<string>()({
  id: 'address.get',
  title: 'Read the first IPv4 address of a link or label',
  writes: false,
  teaches:
    'The request asks for a label and hears of its first address only; netlink has no request for one IPv4 address: it sends all of the link, and the label is one attribute of each.',
  input: { link: name },
});
