import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the names of the flags that are set, sorted, without IFF_; of the 16 bits that an ifreq has room for. */
export const getFlags = operation<string[]>()({
  id: 'link.get-flags',
  title: 'Read the flags of a link',
  writes: false,
  teaches: 'ifr_flags is a short: IFF_LOWER_UP, IFF_DORMANT and IFF_ECHO do not fit into it; ifi_flags has 32 bits.',
  input: { link: name },
});
