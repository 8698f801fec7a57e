import { integer } from '../input.ts';
import { operation } from '../operation.ts';

export const getName = operation<string>()({
  id: 'link.get-name',
  title: 'Read the name of the link with an index',
  writes: false,
  teaches: 'SIOCGIFNAME is the one request of its kind that goes by index; netlink takes either in the same message.',
  input: { index: integer('a link index', 1, 2147483647) },
});
