import { hex } from '../../src/codec/hex.ts';
import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import { ioctl } from '../handler.ts';
import { readAddress } from './device.ts';

export const getAddress = ioctl('link.get-address', ['SIOCGIFHWADDR'], (socket, { link }) => {
  const { hardwareType, bytes } = readAddress(socket, link);
  return { address: hex(bytes, ':'), hardwareType: hardwareTypeName(hardwareType) };
});
