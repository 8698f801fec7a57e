import { unsupported } from '../../src/operations/handler.ts';

export const set = unsupported(
  'hostname.set',
  'no request sets the host name: sethostname(2) does, in the UTS namespace',
  'kernel/sys.c (sethostname), include/uapi/linux/sockios.h',
);
