import { netlink } from '../handler.ts';
import { findBridge, portOf } from './find.ts';
import { links } from './links.ts';

export const listPorts = netlink('bridge.list-ports', ['RTM_GETLINK'], (socket, { link }) => {
  const { index } = findBridge(socket, link);
  return links(socket, { master: index })
    .flatMap((one) => {
      const port = portOf(one, index);
      return port === undefined ? [] : [{ port: one.attributes.ifname ?? '', number: port.no ?? 0 }];
    })
    .sort((a, b) => a.number - b.number);
});
