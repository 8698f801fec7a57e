import type { Backend } from '../src/operations/handler.ts';
import { address } from './address/index.ts';
import { address6 } from './address6/index.ts';
import { bridge } from './bridge/index.ts';
import { hostname } from './hostname/index.ts';
import { link } from './link/index.ts';
import { multicast } from './multicast/index.ts';
import { neighbour } from './neighbour/index.ts';
import { route } from './route/index.ts';
import { route6 } from './route6/index.ts';
import { socket } from './socket/index.ts';
import type { IoctlSocket } from './socket.ts';
import { statistics } from './statistics/index.ts';
import { tun } from './tun/index.ts';

/** Every operation through IOCTLs and the /proc files beside them. */
export const ioctlBackend: Backend<IoctlSocket> = {
  ...link,
  ...address,
  ...address6,
  ...route,
  ...route6,
  ...neighbour,
  ...multicast,
  ...statistics,
  ...tun,
  ...bridge,
  ...hostname,
  ...socket,
};
