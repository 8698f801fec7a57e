import { RTF_HOST, RTF_MODIFIED } from '../constants/route.ts';
import { SIOCADDRT } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { in6Rtmsg } from '../structs/route.ts';
import { rtmsgOf } from './rtmsg-of.ts';

export const addModified = ioctl('route6.add-modified', ['SIOCGIFINDEX', 'SIOCADDRT'], (socket, { onlink, ...route }) => {
  const common = rtmsgOf(socket, route);
  socket.inet6.ioctl(SIOCADDRT, in6Rtmsg.encode({ ...common, flags: common.flags | RTF_MODIFIED | (onlink === true ? RTF_HOST : 0) }));
});
