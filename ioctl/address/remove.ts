import { unsupported } from '../../src/operations/handler.ts';

export const remove = unsupported(
  'address.remove',
  'no request says which IPv4 address is to go: SIOCSIFADDR with 0.0.0.0 removes the first address of a label, and what stands behind it cannot be reached; SIOCDIFADDR exists for IPv6 only',
  'net/ipv4/devinet.c (devinet_ioctl), net/ipv4/af_inet.c (inet_ioctl)',
);
