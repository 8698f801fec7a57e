import { unsupported } from '../../src/operations/handler.ts';

export const setDomain = unsupported(
  'hostname.set-domain',
  'no request sets the NIS domain name: setdomainname(2) does, in the UTS namespace',
  'kernel/sys.c (setdomainname), include/uapi/linux/sockios.h',
);
