import { netlink } from '../handler.ts';
import { firstOf } from './first-of.ts';
import { reinsert } from './reinsert.ts';

const calls = ['RTM_GETLINK', 'RTM_GETADDR', 'RTM_DELADDR', 'RTM_NEWADDR'];

export const setBroadcast = netlink('address.set-broadcast', calls, (socket, { link, broadcast }) => {
  const found = firstOf(socket, link);
  if ((found.first.attributes.broadcast ?? '0.0.0.0') !== broadcast) reinsert(socket, found, { broadcast });
});
