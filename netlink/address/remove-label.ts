import { RTM_DELADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { takeOut } from './change.ts';

export const removeLabel = netlink('address.remove-label', ['RTM_GETLINK', 'RTM_DELADDR'], (socket, { label }) => {
  socket.request(RTM_DELADDR, takeOut(indexOf(socket, label), label).payload);
});
