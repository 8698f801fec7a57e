import { netlink } from '../handler.ts';
import { firstOf } from './first-of.ts';

/** inet_fill_ifaddr leaves out what is 0.0.0.0. */
export const get = netlink('address.get', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => firstOf(socket, link).first.attributes.local ?? '0.0.0.0');
