import { netmaskOf } from '../../src/codec/netmask.ts';
import { netlink } from '../handler.ts';
import { firstOf } from './first-of.ts';

export const getNetmask = netlink('address.get-netmask', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => netmaskOf(firstOf(socket, link).first.header.prefixlen));
