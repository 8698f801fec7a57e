import { unsupported } from '../../src/operations/handler.ts';

export const addAltname = unsupported(
  'link.add-altname',
  'alternative names are newer than the requests: no request adds one, and up to 127 bytes do not fit into the 16 of ifr_newname',
  'net/core/dev_ioctl.c (dev_ioctl)',
);
