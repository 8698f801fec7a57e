import { word } from '../input.ts';
import { operation } from '../operation.ts';

/** Up to 64 bytes. */
export const setDomain = operation<void>()({
  id: 'hostname.set-domain',
  title: 'Set the NIS domain name',
  writes: true,
  teaches: 'setdomainname(2) is a system call of its own, of the UTS namespace like the host name.',
  input: { domain: word },
});
