import { name, newName } from '../input.ts';
import { operation } from '../operation.ts';

export const setName = operation<void>()({
  id: 'link.set-name',
  title: 'Rename a link',
  writes: true,
  teaches: 'IFLA_IFNAME names the link where the index is 0, and is the new name where it is not: renaming by netlink starts with the index.',
  input: { link: name, newName },
});
