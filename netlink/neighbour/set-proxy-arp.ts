import { UsageError } from '../../src/base/errors.ts';
import { RTM_SETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { changeLink } from '../link/change.ts';
import { iflaAfSpec } from '../structs/inet-conf.ts';
import { linkMessage } from '../structs/link.ts';
import { publicLink } from './public-link.ts';

/** inet_set_link_af (net/ipv4/devinet.c) takes numbers of sysctls as attribute types; `ip` has no words for it. */
export const setProxyArp = netlink('neighbour.set-proxy-arp', ['RTM_GETLINK', 'RTM_SETLINK'], (socket, { enabled, ...where }) => {
  const { link, lladdr, hardwareType } = where;
  if (link === undefined && (lladdr === undefined || !enabled)) throw new UsageError('neighbour.set-proxy-arp needs a link');
  const afSpec = iflaAfSpec.encode({ inet: { conf: { proxyArp: enabled ? 1 : 0 } } });
  if (link !== undefined && (hardwareType === undefined || !enabled)) changeLink(socket, link, { afSpec });
  else socket.request(RTM_SETLINK, linkMessage.encode({ index: publicLink(socket, where) }, { afSpec }));
});
