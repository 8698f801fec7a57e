import type { Counterpart } from '../counterpart.ts';

export const linkCounterparts: Counterpart[] = [];
