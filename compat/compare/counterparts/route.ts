import type { Counterpart } from '../counterpart.ts';

export const routeCounterparts: Counterpart[] = [];
