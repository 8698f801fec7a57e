import { SIOCBRDELIF, SIOCGIFINDEX } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ask } from '../link/device.ts';
import { ifreqIndex } from '../structs/ifreq.ts';

/** The bridge by name, the port by index: the ifreq has room for both. */
export const removePort = ioctl('bridge.remove-port', ['SIOCGIFINDEX', 'SIOCBRDELIF'], (socket, { link, port }) => {
  const { ifindex } = ask(socket, SIOCGIFINDEX, ifreqIndex, port);
  ask(socket, SIOCBRDELIF, ifreqIndex, link, { ifindex });
});
