import { macBytes } from '../../src/codec/address.ts';
import { addressLength, requireLength } from '../../src/model/address-length.ts';
import { SIOCSIFHWADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqHwaddr } from '../structs/ifreq.ts';
import { ask, readAddress } from './device.ts';

export const setAddress = ioctl('link.set-address', ['SIOCGIFHWADDR', 'SIOCSIFHWADDR'], (socket, { link, address }) => {
  const { hardwareType } = readAddress(socket, link);
  requireLength(address, addressLength(hardwareType), hardwareType);
  ask(socket, SIOCSIFHWADDR, ifreqHwaddr, link, { hwaddr: { family: hardwareType, data: macBytes(address) } });
});
