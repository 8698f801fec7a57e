import { RTF_EXPIRES, RTF_HOST } from '../constants/route.ts';
import { SIOCADDRT } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { in6Rtmsg } from '../structs/route.ts';
import { rtmsgOf } from './rtmsg-of.ts';

/** rtmsg_info counts in USER_HZ, which is 100 on every architecture of Node's. */
const TICKS_PER_SECOND = 100;

export const add = ioctl('route6.add', ['SIOCGIFINDEX', 'SIOCADDRT'], (socket, { expires, onlink, ...route }) => {
  const common = rtmsgOf(socket, route);
  // To the kernel RTF_HOST is the bit of RTNH_F_ONLINK, and nothing else (net/ipv6/route.c, fib6_nh_init).
  const flags = common.flags | (expires === undefined ? 0 : RTF_EXPIRES) | (onlink === true ? RTF_HOST : 0);
  socket.inet6.ioctl(SIOCADDRT, in6Rtmsg.encode({ ...common, flags, info: BigInt((expires ?? 0) * TICKS_PER_SECOND) }));
});
