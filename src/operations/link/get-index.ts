import { name } from '../input.ts';
import { operation } from '../operation.ts';

export const getIndex = operation<number>()({
  id: 'link.get-index',
  title: 'Read the index of a link',
  writes: false,
  teaches: 'The index is what every netlink message about a link uses; a name costs a look-up first.',
  input: { link: name },
});
