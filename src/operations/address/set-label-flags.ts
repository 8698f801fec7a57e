import { integer, label } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * What SIOCSIFFLAGS does to a label with a colon: with IFF_UP (1) in `flags` nothing, without it the first address of the label is removed, secondaries of its
 * subnet with it unless promote_secondaries is set. EADDRNOTAVAIL where the label has no address.
 */
export const setLabelFlags = operation<void>()({
  id: 'address.set-label-flags',
  title: 'Write the flags of an alias, which has none',
  writes: true,
  teaches: 'Whoever writes any flag of an alias on a link that is down removes its address: IFF_UP is not among the flags that were read, and so not among those written.',
  input: { label, flags: integer('IFF_* bits', 0, 0xffff) },
});
