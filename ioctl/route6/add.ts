import { RTF_EXPIRES } from '../constants/route.ts';
import { SIOCADDRT } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { in6Rtmsg } from '../structs/route.ts';
import { rtmsgOf } from './rtmsg-of.ts';

/** rtmsg_info counts in USER_HZ, which is 100 on every architecture of Node's. */
const TICKS_PER_SECOND = 100;

export const add = ioctl('route6.add', ['SIOCGIFINDEX', 'SIOCADDRT'], (socket, { expires, ...route }) => {
  const common = rtmsgOf(socket, route);
  const lifetime = expires === undefined ? {} : { flags: common.flags | RTF_EXPIRES, info: BigInt(expires * TICKS_PER_SECOND) };
  socket.inet6.ioctl(SIOCADDRT, in6Rtmsg.encode({ ...common, ...lifetime }));
});
