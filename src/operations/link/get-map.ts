import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Where old hardware sits. */
export interface LinkMap {
  memStart: bigint;
  memEnd: bigint;
  baseAddr: number;
  irq: number;
  dma: number;
  port: number;
}

export const getMap = operation<LinkMap>()({
  id: 'link.get-map',
  title: 'Read where the hardware of a link sits',
  writes: false,
  teaches: 'struct ifmap has 16 bits for the port address and 8 for the interrupt; struct rtnl_link_ifmap 64 and 16. All is zero for devices without such hardware.',
  input: { link: name },
});
