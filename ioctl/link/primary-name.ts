import { SIOCGIFINDEX, SIOCGIFNAME } from '../constants/sockios.ts';
import type { Control } from '../socket.ts';
import { ifreqIndex } from '../structs/ifreq.ts';
import { ask } from './device.ts';

/** The name that the kernel itself uses for a link that may be called by an alternative name: requests give back the name that they were given. */
export function primaryName(socket: Control, link: string): string {
  const { ifindex } = ask(socket, SIOCGIFINDEX, ifreqIndex, link);
  return nameOf(socket, ifindex);
}

/** SIOCGIFNAME goes by index and fills in the name, the other way round than every other request. */
export function nameOf(socket: Control, ifindex: number): string {
  return ifreqIndex.decode(socket.ioctl(SIOCGIFNAME, ifreqIndex.encode({ ifindex }))).name;
}
