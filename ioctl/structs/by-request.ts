import type { Struct } from '../../src/codec/struct.ts';
import * as sockios from '../constants/sockios.ts';
import * as tun from '../constants/tun.ts';
import { arpreq } from './arpreq.ts';
import { ifconf } from './ifconf.ts';
import * as ifreq from './ifreq.ts';
import { in6Ifreq } from './in6-ifreq.ts';
import { in6Rtmsg, rtentry } from './route.ts';

// biome-ignore lint/suspicious/noExplicitAny: structs of any members
type AnyStruct = Struct<any>;

/** The structs that a request may carry: of several, the one whose size fits, since an AF_INET6 socket takes others than an AF_INET one. */
const structs = new Map<number, readonly AnyStruct[]>([
  [sockios.SIOCADDRT, [rtentry, in6Rtmsg]],
  [sockios.SIOCDELRT, [rtentry, in6Rtmsg]],
  [sockios.SIOCGIFNAME, [ifreq.ifreqIndex]],
  [sockios.SIOCGIFCONF, [ifconf]],
  [sockios.SIOCGIFFLAGS, [ifreq.ifreqFlags]],
  [sockios.SIOCSIFFLAGS, [ifreq.ifreqFlags]],
  [sockios.SIOCGIFADDR, [ifreq.ifreqAddr]],
  [sockios.SIOCSIFADDR, [ifreq.ifreqAddr, in6Ifreq]],
  [sockios.SIOCDIFADDR, [in6Ifreq, ifreq.ifreqAddr]],
  [sockios.SIOCGIFDSTADDR, [ifreq.ifreqDstaddr]],
  [sockios.SIOCSIFDSTADDR, [ifreq.ifreqDstaddr]],
  [sockios.SIOCGIFBRDADDR, [ifreq.ifreqBroadaddr]],
  [sockios.SIOCSIFBRDADDR, [ifreq.ifreqBroadaddr]],
  [sockios.SIOCGIFNETMASK, [ifreq.ifreqNetmask]],
  [sockios.SIOCSIFNETMASK, [ifreq.ifreqNetmask]],
  [sockios.SIOCGIFMETRIC, [ifreq.ifreqMetric]],
  [sockios.SIOCSIFMETRIC, [ifreq.ifreqMetric]],
  [sockios.SIOCGIFMTU, [ifreq.ifreqMtu]],
  [sockios.SIOCSIFMTU, [ifreq.ifreqMtu]],
  [sockios.SIOCSIFNAME, [ifreq.ifreqNewname]],
  [sockios.SIOCGIFHWADDR, [ifreq.ifreqHwaddr]],
  [sockios.SIOCSIFHWADDR, [ifreq.ifreqHwaddr]],
  [sockios.SIOCSIFHWBROADCAST, [ifreq.ifreqHwaddr]],
  [sockios.SIOCADDMULTI, [ifreq.ifreqHwaddr]],
  [sockios.SIOCDELMULTI, [ifreq.ifreqHwaddr]],
  [sockios.SIOCGIFINDEX, [ifreq.ifreqIndex]],
  [sockios.SIOCGIFTXQLEN, [ifreq.ifreqQlen]],
  [sockios.SIOCSIFTXQLEN, [ifreq.ifreqQlen]],
  [sockios.SIOCGIFMAP, [ifreq.ifreqMap]],
  [sockios.SIOCSIFMAP, [ifreq.ifreqMap]],
  [sockios.SIOCGMIIPHY, [ifreq.ifreqMii]],
  [sockios.SIOCGMIIREG, [ifreq.ifreqMii]],
  [sockios.SIOCSMIIREG, [ifreq.ifreqMii]],
  [sockios.SIOCSARP, [arpreq]],
  [sockios.SIOCGARP, [arpreq]],
  [sockios.SIOCDARP, [arpreq]],
  [sockios.SIOCBRADDIF, [ifreq.ifreqIndex]],
  [sockios.SIOCBRDELIF, [ifreq.ifreqIndex]],
  [sockios.SIOCDEVPRIVATE, [ifreq.ifreqData]],
  [tun.TUNSETIFF, [ifreq.ifreqFlags]],
  [tun.TUNGETIFF, [ifreq.ifreqFlags]],
  [tun.TUNSETQUEUE, [ifreq.ifreqFlags]],
]);

/** The struct that these bytes are as the argument of this request; undefined where we know none. */
export function structOf(request: number, bytes: Uint8Array): AnyStruct | undefined {
  return structs.get(request)?.find(({ size }) => size === bytes.length);
}
