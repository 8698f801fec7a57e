import { linkLayer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** The address must be as long as the link's own: UsageError where it is not. */
export const setAddress = operation<void>()({
  id: 'link.set-address',
  title: 'Set the hardware address of a link',
  writes: true,
  teaches: 'SIOCSIFHWADDR wants the hardware type in sa_family, so it is read first; IFLA_ADDRESS has a length instead.',
  input: { link: name, address: linkLayer },
});
