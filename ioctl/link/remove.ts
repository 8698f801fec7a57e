import { unsupported } from '../../src/operations/handler.ts';

export const remove = unsupported(
  'link.remove',
  'no request removes a link of any kind; bridges, tunnels, VLANs and taps each have their own (SIOCBRDELBR, SIOCDELTUNNEL, SIOCSIFVLAN, TUNSETPERSIST), a veth or a dummy has none',
  'net/core/dev_ioctl.c (dev_ioctl)',
);
