import { netlink } from '../handler.ts';
import { changeLink } from './change.ts';

export const setMap = netlink('link.set-map', ['RTM_SETLINK'], (socket, { link, memStart, memEnd, baseAddr, irq, dma, port }) =>
  changeLink(socket, link, { map: { memStart: BigInt(memStart), memEnd: BigInt(memEnd), baseAddr: BigInt(baseAddr), irq, dma, port } }),
);
