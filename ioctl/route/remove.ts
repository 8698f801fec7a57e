import { SIOCDELRT } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { rtentry } from '../structs/route.ts';
import { rtentryOf } from './rtentry-of.ts';

export const remove = ioctl('route.remove', ['SIOCDELRT'], (socket, route) => {
  socket.ioctl(SIOCDELRT, rtentry.argument(rtentryOf(route)));
});
