import { RTF_IRTT, RTF_MSS, RTF_WINDOW } from '../constants/route.ts';
import { SIOCADDRT } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { rtentry } from '../structs/route.ts';
import { rtentryOf } from './rtentry-of.ts';

export const add = ioctl('route.add', ['SIOCADDRT'], (socket, { mss, window, irtt, ...route }) => {
  const common = rtentryOf(route);
  const said = (mss === undefined ? 0 : RTF_MSS) | (window === undefined ? 0 : RTF_WINDOW) | (irtt === undefined ? 0 : RTF_IRTT);
  socket.ioctl(SIOCADDRT, rtentry.argument({ ...common, flags: common.flags | said, mtu: BigInt(mss ?? 0), window: BigInt(window ?? 0), irtt: irtt ?? 0 }));
});
