import { unsupported } from '../../src/operations/handler.ts';

export const listAltnames = unsupported(
  'link.list-altnames',
  'requests find a link by an alternative name of up to 15 bytes, but none lists them, and SIOCGIFNAME gives the main name only',
  'net/core/dev_ioctl.c (dev_ifname)',
);
