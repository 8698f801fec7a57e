import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Sets the maximum age. ERANGE outside 6 to 40 s. EOPNOTSUPP where the link is no bridge. */
export const setMaxAge = operation<void>()({
  id: 'bridge.set-max-age',
  title: 'Set the maximum message age of a bridge',
  writes: true,
  teaches: 'BRCTL_SET_BRIDGE_MAX_AGE and IFLA_BR_MAX_AGE take the same hundredths of a second and end in the same function.',
  input: { link: name, hundredths: integer('hundredths of a second', 0, 0xffffffff) },
});
