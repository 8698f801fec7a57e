import type { Counterpart } from '../counterpart.ts';
import { addressCounterparts } from './link/address.ts';
import { deadCounterparts } from './link/dead.ts';
import { flagCounterparts } from './link/flags.ts';
import { multicastCounterparts } from './link/multicast.ts';
import { nameCounterparts } from './link/name.ts';
import { sizeCounterparts } from './link/size.ts';

export const linkCounterparts: Counterpart[] = [
  ...nameCounterparts,
  ...flagCounterparts,
  ...sizeCounterparts,
  ...addressCounterparts,
  ...multicastCounterparts,
  ...deadCounterparts,
];
