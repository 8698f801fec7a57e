import { unsupported } from '../../src/operations/handler.ts';

export const setAlias = unsupported('link.set-alias', 'no request carries the description of a link: ifreq has no member for it', 'net/core/dev_ioctl.c (dev_ioctl)');
