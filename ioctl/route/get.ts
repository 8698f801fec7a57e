import { unsupported } from '../../src/operations/handler.ts';

export const get = unsupported('route.get', 'no request asks the kernel for a routing decision; one can only read the table and guess', 'net/ipv4/fib_frontend.c (ip_rt_ioctl)');
