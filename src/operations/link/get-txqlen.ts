import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives packets. */
export const getTxqlen = operation<number>()({
  id: 'link.get-txqlen',
  title: 'Read the length of the transmit queue of a link',
  writes: false,
  teaches: 'The same number on both sides.',
  input: { link: name },
});
