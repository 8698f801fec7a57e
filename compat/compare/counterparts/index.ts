import type { Counterpart } from '../counterpart.ts';
import { addressCounterparts } from './address.ts';
import { address6Counterparts } from './address6.ts';
import { bridgeCounterparts } from './bridge.ts';
import { linkCounterparts } from './link.ts';
import { neighbourCounterparts } from './neighbour.ts';
import { routeCounterparts } from './route.ts';
import { route6Counterparts } from './route6.ts';
import { socketCounterparts } from './socket.ts';
import { tunCounterparts } from './tun.ts';

/** Every ioctl with its nearest single message. */
export const counterparts: readonly Counterpart[] = [
  ...linkCounterparts,
  ...addressCounterparts,
  ...address6Counterparts,
  ...routeCounterparts,
  ...route6Counterparts,
  ...neighbourCounterparts,
  ...tunCounterparts,
  ...bridgeCounterparts,
  ...socketCounterparts,
];
