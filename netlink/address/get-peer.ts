import { netlink } from '../handler.ts';
import { firstOf } from './first-of.ts';

/** inet_fill_ifaddr leaves out what is 0.0.0.0. */
export const getPeer = netlink('address.get-peer', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => firstOf(socket, link).first.attributes.address ?? '0.0.0.0');
