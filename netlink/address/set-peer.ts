import { classfulPrefixLength } from '../../src/codec/netmask.ts';
import { netlink } from '../handler.ts';
import { firstOf } from './first-of.ts';
import { refuseGroup } from './refuse-group.ts';
import { reinsert } from './reinsert.ts';

const calls = ['RTM_GETLINK', 'RTM_GETADDR', 'RTM_DELADDR', 'RTM_NEWADDR'];

export const setPeer = netlink('address.set-peer', calls, (socket, { link, peer }) => {
  const found = firstOf(socket, link);
  if ((found.first.attributes.address ?? '0.0.0.0') === peer) return;
  if (classfulPrefixLength(peer) === undefined) throw refuseGroup();
  reinsert(socket, found, { address: peer });
});
