import { u32 } from '../../src/codec/integers.ts';
import * as tun from '../constants/tun.ts';
import { ioctl } from '../handler.ts';
import { TUN_DEVICE } from './attached.ts';

/** IFF_* by bit. IFF_NOFILTER is IFF_NO_PI's other name, and means something only with TUNSETQUEUE. */
const names = new Map(
  Object.entries(tun)
    .filter(([name]) => name.startsWith('IFF_') && name !== 'IFF_NOFILTER')
    .map(([name, bit]) => [bit, name.slice('IFF_'.length)]),
);

export const getFeatures = ioctl('tun.get-features', ['/dev/net/tun', 'TUNGETFEATURES'], (socket, { device: path = TUN_DEVICE }) => {
  const features = u32.get(
    socket.device(path, (device) => device.ioctl(tun.TUNGETFEATURES, Buffer.alloc(4))),
    0,
  );
  const bits = Array.from({ length: 32 }, (_, index) => 2 ** index).filter((bit) => (features & bit) !== 0);
  return bits.map((bit) => names.get(bit) ?? `0x${bit.toString(16)}`);
});
