import { unsupported } from '../../src/operations/handler.ts';

export const get = unsupported('hostname.get', 'no message has the host name: uname(2) reads it from the UTS namespace', 'kernel/sys.c (newuname), include/uapi/linux/rtnetlink.h');
