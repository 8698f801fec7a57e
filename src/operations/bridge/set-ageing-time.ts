import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Sets the ageing time. 0 forgets what is learned at once. EOPNOTSUPP where the link is no bridge. */
export const setAgeingTime = operation<void>()({
  id: 'bridge.set-ageing-time',
  title: 'Set the ageing time of a bridge',
  writes: true,
  teaches: 'BRCTL_SET_AGEING_TIME and IFLA_BR_AGEING_TIME take the same hundredths of a second and end in the same function.',
  input: { link: name, hundredths: integer('hundredths of a second', 0, 0xffffffff) },
});
