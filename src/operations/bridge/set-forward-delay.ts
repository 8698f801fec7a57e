import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Sets the forward delay. ERANGE outside 2 to 30 s while the spanning tree protocol runs. EOPNOTSUPP where the link is no bridge. */
export const setForwardDelay = operation<void>()({
  id: 'bridge.set-forward-delay',
  title: 'Set the forward delay of a bridge',
  writes: true,
  teaches: 'BRCTL_SET_BRIDGE_FORWARD_DELAY and IFLA_BR_FORWARD_DELAY take the same hundredths of a second and end in the same function.',
  input: { link: name, hundredths: integer('hundredths of a second', 0, 0xffffffff) },
});
