import { RTM_DELROUTE } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { routeMessage } from '../structs/route.ts';
import { privilegeFirst } from './privileged.ts';
import { routeOf } from './route-of.ts';

export const remove = netlink('route.remove', ['RTM_GETLINK', 'RTM_GETADDR', 'RTM_GETROUTE', 'RTM_DELROUTE'], (socket, route) => {
  const { header, attributes } = privilegeFirst(socket, RTM_DELROUTE, () => routeOf(socket, route));
  socket.request(RTM_DELROUTE, routeMessage.encode(header, attributes));
});
