import { linkLayer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** The address must be as long as the link's own: UsageError where it is not. */
export const setBroadcast = operation<void>()({
  id: 'link.set-broadcast',
  title: 'Set the link-layer broadcast address of a link',
  writes: true,
  teaches: 'What SIOCSIFHWBROADCAST set can be read back only by netlink.',
  input: { link: name, address: linkLayer },
});
