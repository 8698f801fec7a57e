import type { Counterpart } from '../counterpart.ts';

export const tunCounterparts: Counterpart[] = [];
