import { netlink } from '../handler.ts';
import { isBridge } from './find.ts';
import { links } from './links.ts';

export const list = netlink('bridge.list', ['RTM_GETLINK'], (socket) =>
  links(socket, { linkinfo: { kind: 'bridge' } })
    .filter(isBridge)
    .map(({ attributes }) => attributes.ifname ?? '')
    .sort(),
);
