import { RTM_DELADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { payloadFor } from './message.ts';

export const remove = netlink('address6.remove', ['RTM_GETLINK', 'RTM_DELADDR'], (socket, input) => {
  socket.request(RTM_DELADDR, payloadFor(socket, input));
});
