import { unsupported } from '../../src/operations/handler.ts';

export const removeAltname = unsupported('link.remove-altname', 'alternative names are newer than the requests: no request removes one', 'net/core/dev_ioctl.c (dev_ioctl)');
