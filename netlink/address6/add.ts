import { NLM_F_CREATE, NLM_F_EXCL } from '../constants/netlink.ts';
import { RTM_NEWADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { payloadFor } from './message.ts';

export const add = netlink('address6.add', ['RTM_GETLINK', 'RTM_NEWADDR'], (socket, input) => {
  socket.request(RTM_NEWADDR, payloadFor(socket, input), NLM_F_CREATE | NLM_F_EXCL);
});
