import { name, yes } from '../input.ts';
import { operation } from '../operation.ts';
import { perAttach } from './fields.ts';

/** Whether the device stays when nobody has it open. Attaches for that time: a device that is made to go is gone when this returns. */
export const setPersistent = operation<void>()({
  id: 'tun.set-persistent',
  title: 'Let a tun or tap device stay or go with its last user',
  writes: true,
  teaches: 'IFLA_TUN_PERSIST can only be read; RTM_DELLINK removes a device whatever it says.',
  input: { link: name, persistent: yes, ...perAttach },
});
