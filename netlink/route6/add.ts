import { NLM_F_CREATE } from '../constants/netlink.ts';
import { RTN_UNICAST, RTNH_F_ONLINK, RTPROT_BOOT } from '../constants/route.ts';
import { RTM_NEWROUTE } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { routeMessage } from '../structs/route.ts';
import { routeOf } from './route-of.ts';

export const add = netlink('route6.add', ['RTM_GETLINK', 'RTM_NEWROUTE'], (socket, { expires, onlink, ...route }) => {
  const { header, attributes } = routeOf(socket, route);
  // NLM_F_CREATE alone lets a second gateway join the route that is there, where NLM_F_EXCL would refuse it.
  socket.request(
    RTM_NEWROUTE,
    routeMessage.encode(
      { ...header, type: RTN_UNICAST, protocol: RTPROT_BOOT, flags: onlink === true ? RTNH_F_ONLINK : 0 },
      { ...attributes, ...(expires === undefined ? {} : { expires }) },
    ),
    NLM_F_CREATE,
  );
});
