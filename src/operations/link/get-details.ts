import { name } from '../input.ts';
import { operation } from '../operation.ts';
import type { LinkDetails } from './link-details.ts';

/** ENODEV where what stands before the colon of the name is no link. A label without an address has the details of its link, save addresses and counters. */
export const getDetails = operation<LinkDetails>()({
  id: 'link.get-details',
  title: 'Read of a link or label what interface lists show',
  writes: false,
  teaches: 'To a request a label is a name like that of a link; to netlink it is a word that an address carries.',
  input: { link: name },
});
