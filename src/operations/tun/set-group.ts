import { name } from '../input.ts';
import { operation } from '../operation.ts';
import { id, perAttach } from './fields.ts';

/** Sets the group whose members may attach without privilege. Attaches for that time, as tun.set-owner does. */
export const setGroup = operation<void>()({
  id: 'tun.set-group',
  title: 'Set the group of a tun or tap device',
  writes: true,
  teaches: 'IFLA_TUN_GROUP can only be read, like the owner.',
  input: { link: name, group: id, ...perAttach },
});
