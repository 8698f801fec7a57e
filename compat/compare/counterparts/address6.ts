import type { Counterpart } from '../counterpart.ts';

export const address6Counterparts: Counterpart[] = [];
