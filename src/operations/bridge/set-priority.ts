import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Sets the priority of a bridge, the upper 16 bits of its id. EOPNOTSUPP where the link is no bridge. */
export const setPriority = operation<void>()({
  id: 'bridge.set-priority',
  title: 'Set the priority of a bridge',
  writes: true,
  teaches: 'BRCTL_SET_BRIDGE_PRIORITY cuts what it is given to 16 bits; IFLA_BR_PRIORITY has no more.',
  input: { link: name, priority: integer('a priority', 0, 65535) },
});
