import type { Counterpart } from '../counterpart.ts';
import { changeCounterparts } from './tun/change.ts';
import { readCounterparts } from './tun/read.ts';

export const tunCounterparts: Counterpart[] = [...changeCounterparts, ...readCounterparts];
