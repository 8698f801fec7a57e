import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

export const setMtu = operation<void>()({
  id: 'link.set-mtu',
  title: 'Set the MTU of a link',
  writes: true,
  teaches: 'Both interfaces end in dev_set_mtu; only netlink says in words why a value is refused.',
  input: { link: name, mtu: integer('bytes', -2147483648, 2147483647) },
});
