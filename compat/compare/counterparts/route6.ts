import type { Counterpart } from '../counterpart.ts';

export const route6Counterparts: Counterpart[] = [];
