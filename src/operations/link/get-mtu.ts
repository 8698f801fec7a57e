import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the MTU in bytes. */
export const getMtu = operation<number>()({
  id: 'link.get-mtu',
  title: 'Read the MTU of a link',
  writes: false,
  teaches: 'One ifreq holds one fact; one RTM_GETLINK answers with all of them.',
  input: { link: name },
});
