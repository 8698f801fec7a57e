import { macBytes } from '../../src/codec/address.ts';
import { SIOCSIFHWADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqHwaddr } from '../structs/ifreq.ts';
import { ask } from './device.ts';

/** struct sockaddr has room for 14 bytes. */
const ROOM = 14;

export const setHardwareAddress = ioctl('link.set-hardware-address', ['SIOCSIFHWADDR'], (socket, { link, hardwareType, address }) => {
  ask(socket, SIOCSIFHWADDR, ifreqHwaddr, link, { hwaddr: { family: hardwareType, data: macBytes(address).subarray(0, ROOM) } });
});
