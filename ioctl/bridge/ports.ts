import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { BRCTL_GET_PORT_LIST } from '../constants/bridge.ts';
import { SIOCGIFINDEX } from '../constants/sockios.ts';
import { ask } from '../link/device.ts';
import type { Control } from '../socket.ts';
import { ifreqIndex } from '../structs/ifreq.ts';
import { fill } from './brctl.ts';

/** BR_MAX_PORTS of net/bridge/br_private.h. */
const MOST_PORTS = 1024;

/** What portNumber asks. */
export const portNumberCalls = ['SIOCDEVPRIVATE', 'SIOCGIFINDEX'];

/** Index of the link at each port number; where there is no port, none. */
export function portIndices(socket: Control, link: string): Map<number, number> {
  const indices = new Int32Array(MOST_PORTS);
  fill(socket, link, BRCTL_GET_PORT_LIST, Buffer.from(indices.buffer), MOST_PORTS);
  const ports = new Map<number, number>();
  // Of hundreds of bridges these are many: an iterator would take ten times as long.
  for (let number = 0; number < MOST_PORTS; number++) if (indices[number] !== 0) ports.set(number, indices[number] as number);
  return ports;
}

/** The number of a port, by which all that is said of it goes. Throws KernelError EINVAL where the link is no port of this bridge. */
export function portNumber(socket: Control, link: string, port: string): number {
  const ports = portIndices(socket, link);
  const { ifindex } = ask(socket, SIOCGIFINDEX, ifreqIndex, port);
  for (const [number, index] of ports) if (index === ifindex) return number;
  throw new KernelError(errnos.EINVAL, 'SIOCDEVPRIVATE', 'ioctl');
}
