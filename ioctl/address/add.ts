import { unsupported } from '../../src/operations/handler.ts';

/** Four requests on a label of its own get near (SIOCSIFADDR, SIOCSIFNETMASK, SIOCSIFBRDADDR, SIOCSIFDSTADDR), and a test shows what they leave different. */
export const add = unsupported(
  'address.add',
  'no request adds an address with a prefix length: SIOCSIFADDR replaces the first address of a label, or starts a new label with the prefix of the class; changing that afterwards takes the address out and in again, which on a link without others throws away its routes and neighbours',
  'net/ipv4/devinet.c (devinet_ioctl), net/ipv4/fib_frontend.c (fib_inetaddr_event)',
);
