import { errnos } from '../../src/base/errno.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../constants/netlink.ts';
import { RTM_NEWADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { payloadFor } from './message.ts';

export const add = netlink('address6.add', ['RTM_GETLINK', 'RTM_NEWADDR'], (socket, input) => {
  const flags = NLM_F_CREATE | NLM_F_EXCL;
  const [failure] = socket.batch([{ type: RTM_NEWADDR, payload: payloadFor(socket, input), flags }]);
  if (failure === undefined) return;
  // The request adds the route of multicast groups (addrconf_add_dev), which a link without carrier may have lost, before it finds that the address is there; the
  // message finds that first (inet6_rtm_newaddr). With an address that can be none it gets as far as the route, and no further.
  if (failure.errno === errnos.EEXIST) socket.batch([{ type: RTM_NEWADDR, payload: payloadFor(socket, { ...input, address: '::' }), flags }]);
  throw failure;
});
