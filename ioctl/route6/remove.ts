import { SIOCDELRT } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { in6Rtmsg } from '../structs/route.ts';
import { rtmsgOf } from './rtmsg-of.ts';

export const remove = ioctl('route6.remove', ['SIOCGIFINDEX', 'SIOCDELRT'], (socket, route) => {
  socket.inet6.ioctl(SIOCDELRT, in6Rtmsg.encode(rtmsgOf(socket, route)));
});
