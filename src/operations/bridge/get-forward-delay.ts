import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the forward delay that is in force, which is that of the root, in hundredths of a second. EOPNOTSUPP where the link is no bridge. */
export const getForwardDelay = operation<number>()({
  id: 'bridge.get-forward-delay',
  title: 'Read the forward delay that is in force',
  writes: false,
  teaches: 'The ioctl tells the delay that the bridge itself would have in hundredths of a second, and that of the root in ticks; IFLA_BR_FORWARD_DELAY is that of the root.',
  input: { link: name },
});
