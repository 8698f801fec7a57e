import { netlink } from '../handler.ts';
import { firstOf } from './first-of.ts';

/** inet_fill_ifaddr leaves out what is 0.0.0.0. */
export const getBroadcast = netlink('address.get-broadcast', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => firstOf(socket, link).first.attributes.broadcast ?? '0.0.0.0');
