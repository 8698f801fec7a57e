import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { NLM_F_CREATE } from '../constants/netlink.ts';
import { RT_SCOPE_LINK, RT_SCOPE_NOWHERE, RTPROT_BOOT } from '../constants/route.ts';
import { RTM_NEWROUTE } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { NetlinkSocket } from '../socket.ts';
import { routeMessage } from '../structs/route.ts';
import { metricsOf } from './metrics-of.ts';
import { privilegeFirst } from './privileged.ts';
import { type DescribedRoute, routeOf } from './route-of.ts';

export const add = netlink('route.add', ['RTM_GETLINK', 'RTM_GETADDR', 'RTM_GETROUTE', 'RTM_NEWROUTE'], (socket, { mss, window, irtt, ...route }) => {
  const { header, attributes } = privilegeFirst(socket, RTM_NEWROUTE, () => withGateway(socket, route));
  const scope = header.scope === RT_SCOPE_NOWHERE ? RT_SCOPE_LINK : header.scope;
  const metrics = route.reject === true ? {} : metricsOf({ mss, window, irtt });
  // NLM_F_CREATE alone puts the route before others of the same destination and metric, where NLM_F_EXCL would refuse it.
  socket.request(RTM_NEWROUTE, routeMessage.encode({ ...header, scope: scope ?? RT_SCOPE_LINK, protocol: RTPROT_BOOT }, { ...attributes, ...metrics }), NLM_F_CREATE);
});

/** To RTM_NEWROUTE the gateway 0.0.0.0 is none; rtentry_to_fib_config, which knows by RTF_GATEWAY that one was meant, refuses it. */
function withGateway(socket: NetlinkSocket, route: Parameters<typeof routeOf>[1]): DescribedRoute {
  const described = routeOf(socket, route);
  if (route.gateway === '0.0.0.0' && route.reject !== true) throw new KernelError(errnos.EINVAL, 'RTM_NEWROUTE', 'netlink', { message: 'a gateway is meant, and 0.0.0.0 is none' });
  return described;
}
