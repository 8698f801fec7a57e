import { unsupported } from '../../src/operations/handler.ts';

export const getDomain = unsupported(
  'hostname.get-domain',
  'no request has the NIS domain name: uname(2) reads it from the UTS namespace',
  'kernel/sys.c (newuname), include/uapi/linux/sockios.h',
);
