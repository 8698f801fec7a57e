import { unsupported } from '../../src/operations/handler.ts';

export const get = unsupported('route6.get', 'no request asks the kernel for a routing decision; one can only read the table and guess', 'net/ipv6/route.c (ipv6_route_ioctl)');
