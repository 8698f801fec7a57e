import type { Counterpart } from '../counterpart.ts';

export const neighbourCounterparts: Counterpart[] = [];
