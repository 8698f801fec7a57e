import { SIOCDEVPRIVATE } from './sockios.ts';

/** The private requests of SLIP lines: include/uapi/linux/if_slip.h. */
export const SIOCSKEEPALIVE = SIOCDEVPRIVATE;
export const SIOCGKEEPALIVE = SIOCDEVPRIVATE + 1;
export const SIOCSOUTFILL = SIOCDEVPRIVATE + 2;
export const SIOCGOUTFILL = SIOCDEVPRIVATE + 3;
