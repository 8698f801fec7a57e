import { newName, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';
import { id, mode, perAttach } from './fields.ts';

/**
 * Makes a device that stays when nobody has it open, and gives its name: a `%d` in the name becomes the lowest free number. EBUSY where there is a
 * device of that kind already, EINVAL where the name is that of another. Owner and group may attach without privilege. On an error nothing is left.
 */
export const add = operation<string>()({
  id: 'tun.add',
  title: 'Make a persistent tun or tap device',
  writes: true,
  teaches: 'A tun device is the other end of an open file. Rtnetlink, which has none, refuses to make one, and `ip tuntap` opens /dev/net/tun like tunctl did.',
  input: { name: newName, mode, owner: optional(id), group: optional(id), multiQueue: optional(yes), ...perAttach },
});
