import { NLM_F_CREATE, NLM_F_REPLACE } from '../constants/netlink.ts';
import { RT_SCOPE_LINK, RT_SCOPE_NOWHERE, RTPROT_BOOT } from '../constants/route.ts';
import { RTM_NEWROUTE } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { routeMessage } from '../structs/route.ts';
import { routeOf } from './route-of.ts';

export const replace = netlink('route.replace', ['RTM_GETLINK', 'RTM_GETADDR', 'RTM_GETROUTE', 'RTM_NEWROUTE'], (socket, route) => {
  const { header, attributes } = routeOf(socket, route);
  const scope = header.scope === RT_SCOPE_NOWHERE ? RT_SCOPE_LINK : header.scope;
  socket.request(RTM_NEWROUTE, routeMessage.encode({ ...header, scope: scope ?? RT_SCOPE_LINK, protocol: RTPROT_BOOT }, attributes), NLM_F_CREATE | NLM_F_REPLACE);
});
