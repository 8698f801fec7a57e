import { unsupported } from '../../src/operations/handler.ts';

const reason = 'the driver of SLIP lines answers to private requests only: it has no operations for rtnetlink';
const source = 'drivers/net/slip/slip.c (sl_siocdevprivate)';

export const slip = {
  'link.get-slip': unsupported('link.get-slip', reason, source),
  'link.set-keepalive': unsupported('link.set-keepalive', reason, source),
  'link.set-outfill': unsupported('link.set-outfill', reason, source),
} as const;
