import { linkLayer, newName, optional } from '../input.ts';
import { operation } from '../operation.ts';

/** Makes a bridge that is down and has no ports; a `%d` in the name becomes the lowest free number. EEXIST where the name is taken. Without an address it has a random one until its first port lends it its own. */
export const add = operation<void>()({
  id: 'bridge.add',
  title: 'Make a bridge',
  writes: true,
  teaches: 'SIOCBRADDBR takes nothing but 16 bytes of name, so an address and every setting come in calls of their own; RTM_NEWLINK says kind, name, address and settings at once.',
  input: { name: newName, address: optional(linkLayer) },
});
