import { name } from '../input.ts';
import { operation } from '../operation.ts';
import { id, perAttach } from './fields.ts';

/** Sets the user who may attach without privilege. Attaches for that time: EBUSY while another has the device open; the carrier goes up and down. */
export const setOwner = operation<void>()({
  id: 'tun.set-owner',
  title: 'Set the owner of a tun or tap device',
  writes: true,
  teaches: 'IFLA_TUN_OWNER can only be read: the driver has no changelink.',
  input: { link: name, owner: id, ...perAttach },
});
