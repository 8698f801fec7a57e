import { netlink } from '../handler.ts';
import { changeLink } from '../link/change.ts';
import { iflaAfSpec } from '../structs/inet-conf.ts';

/** inet_set_link_af (net/ipv4/devinet.c) takes numbers of sysctls as attribute types; `ip` has no words for it. */
export const setProxyArp = netlink('neighbour.set-proxy-arp', ['RTM_SETLINK'], (socket, { link, enabled }) => {
  changeLink(socket, link, { afSpec: iflaAfSpec.encode({ inet: { conf: { proxyArp: enabled ? 1 : 0 } } }) });
});
