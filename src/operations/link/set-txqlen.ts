import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

export const setTxqlen = operation<void>()({
  id: 'link.set-txqlen',
  title: 'Set the length of the transmit queue of a link',
  writes: true,
  teaches: 'The request wants CAP_NET_ADMIN in the initial user namespace, which a container has not; the message wants it in the namespace that owns the network.',
  input: { link: name, txqlen: integer('packets', -2147483648, 2147483647) },
});
