import type { OperationCase } from '../case.ts';
import { addressCases } from './address.ts';
import { address6Cases } from './address6.ts';
import { bridgeCases } from './bridge.ts';
import { hostnameCases } from './hostname.ts';
import { interfaceListCases } from './interface-lists.ts';
import { linkCases } from './link.ts';
import { multicastCases } from './multicast.ts';
import { neighbourCases } from './neighbour.ts';
import { routeCases } from './route.ts';
import { route6Cases } from './route6.ts';
import { socketCases } from './socket.ts';
import { statisticsCases } from './statistics.ts';
import { tunCases } from './tun.ts';

/** What every operation is compared with. */
export const cases: readonly OperationCase[] = [
  ...linkCases,
  ...addressCases,
  ...address6Cases,
  ...routeCases,
  ...route6Cases,
  ...neighbourCases,
  ...multicastCases,
  ...statisticsCases,
  ...tunCases,
  ...bridgeCases,
  ...hostnameCases,
  ...socketCases,
  ...interfaceListCases,
] as OperationCase[];
