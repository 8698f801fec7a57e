import { unsupported } from '../../src/operations/handler.ts';

export const getBroadcast = unsupported(
  'link.get-broadcast',
  'there is a request to set the link-layer broadcast address (SIOCSIFHWBROADCAST) and none to read it; SIOCGIFBRDADDR is the IPv4 one',
  'net/core/dev_ioctl.c (dev_ioctl)',
);
