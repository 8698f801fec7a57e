import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

export const getMap = netlink('link.get-map', ['RTM_GETLINK'], (socket, { link }) => {
  const { memStart = 0n, memEnd = 0n, baseAddr = 0n, irq = 0, dma = 0, port = 0 } = findLink(socket, link).attributes.map ?? {};
  return { memStart, memEnd, baseAddr: Number(baseAddr), irq, dma, port };
});
