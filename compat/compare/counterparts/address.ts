import type { Counterpart } from '../counterpart.ts';

export const addressCounterparts: Counterpart[] = [];
