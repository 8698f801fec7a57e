import { macBytes } from '../../src/codec/address.ts';
import { addressLength, requireLength } from '../../src/model/address-length.ts';
import { SIOCSIFHWBROADCAST } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqHwaddr } from '../structs/ifreq.ts';
import { ask, readAddress } from './device.ts';

export const setBroadcast = ioctl('link.set-broadcast', ['SIOCGIFHWADDR', 'SIOCSIFHWBROADCAST'], (socket, { link, address }) => {
  const { hardwareType } = readAddress(socket, link);
  requireLength(address, addressLength(hardwareType), hardwareType);
  ask(socket, SIOCSIFHWBROADCAST, ifreqHwaddr, link, { hwaddr: { family: hardwareType, data: macBytes(address) } });
});
