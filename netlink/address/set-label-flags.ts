import { linkFlags } from '../../src/model/link-flags.ts';
import { RTM_DELADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { takeOut } from './change.ts';
import { firstOf } from './first-of.ts';

export const setLabelFlags = netlink('address.set-label-flags', ['RTM_GETLINK', 'RTM_GETADDR', 'RTM_DELADDR'], (socket, { label, flags }) => {
  if ((flags & linkFlags.UP) !== 0) firstOf(socket, label);
  else socket.request(RTM_DELADDR, takeOut(indexOf(socket, label), label).payload);
});
