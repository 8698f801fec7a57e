import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Sets the hello time. ERANGE outside 1 to 10 s. EOPNOTSUPP where the link is no bridge. */
export const setHelloTime = operation<void>()({
  id: 'bridge.set-hello-time',
  title: 'Set the hello time of a bridge',
  writes: true,
  teaches: 'BRCTL_SET_BRIDGE_HELLO_TIME and IFLA_BR_HELLO_TIME take the same hundredths of a second and end in the same function.',
  input: { link: name, hundredths: integer('hundredths of a second', 0, 0xffffffff) },
});
