import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the text, empty where there is none. */
export const getAlias = operation<string>()({
  id: 'link.get-alias',
  title: 'Read the description of a link',
  writes: false,
  teaches: 'ifreq has no member for it. An alias in the sense of eth0:1 is something else: the label of an address.',
  input: { link: name },
});
