import { alias } from '../input.ts';
import { operation } from '../operation.ts';

/** Removes the first address of an alias, as taking it down does. Secondaries of its subnet go with it unless promote_secondaries is set. EADDRNOTAVAIL where it has none. */
export const removeLabel = operation<void>()({
  id: 'address.remove-label',
  title: 'Remove the first IPv4 address of an alias',
  writes: true,
  teaches: 'An alias is no link but a label on an address: to clear its IFF_UP is to remove the address. The message says so: RTM_DELADDR with IFA_LABEL.',
  input: { label: alias },
});
