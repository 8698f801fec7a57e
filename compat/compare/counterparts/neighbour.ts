import type { Counterpart } from '../counterpart.ts';
import { ipv6Counterparts } from './neighbour/ipv6.ts';
import { proxyArpCounterparts } from './neighbour/proxy-arp.ts';
import { readCounterparts } from './neighbour/read.ts';
import { removeCounterparts } from './neighbour/remove.ts';
import { setCounterparts } from './neighbour/set.ts';

export const neighbourCounterparts: Counterpart[] = [...setCounterparts, ...removeCounterparts, ...proxyArpCounterparts, ...readCounterparts, ...ipv6Counterparts];
