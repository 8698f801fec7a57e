import type { Counterpart } from '../counterpart.ts';
import { memberCounterparts } from './bridge/members.ts';
import { readCounterparts } from './bridge/read.ts';

export const bridgeCounterparts: Counterpart[] = [...memberCounterparts, ...readCounterparts];
