import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';
import { perAttach } from './fields.ts';

/** Sets the hardware type (ARPHRD_*), and with it the length of link-layer addresses. EBUSY while the link is up. Attaches for that time. */
export const setLinkType = operation<void>()({
  id: 'tun.set-link-type',
  title: 'Set the hardware type of a tun or tap device',
  writes: true,
  teaches: 'RTM_SETLINK has ifi_type in its header and never reads it: nothing but TUNSETLINK changes the type of a link.',
  input: { link: name, type: integer('ARPHRD_*', 0, 65535), ...perAttach },
});
