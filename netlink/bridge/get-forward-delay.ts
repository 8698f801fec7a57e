import { netlink } from '../handler.ts';
import { findBridge } from './find.ts';

export const getForwardDelay = netlink('bridge.get-forward-delay', ['RTM_GETLINK'], (socket, { link }) => findBridge(socket, link).data.forwardDelay ?? 0);
