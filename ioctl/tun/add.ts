import { IFF_TUN_EXCL, TUNSETGROUP, TUNSETOWNER, TUNSETPERSIST } from '../constants/tun.ts';
import { ioctl } from '../handler.ts';
import { attach, attachFlags, TUN_DEVICE } from './attached.ts';

/** Only the last call makes it stay: where an earlier one fails, the device goes with the file. */
export const add = ioctl(
  'tun.add',
  ['/dev/net/tun', 'TUNSETIFF', 'TUNSETOWNER', 'TUNSETGROUP', 'TUNSETPERSIST'],
  (socket, { name, owner, group, device: path = TUN_DEVICE, ...settings }) =>
    socket.device(path, (device) => {
      const given = attach(device, name, attachFlags(settings) | IFF_TUN_EXCL);
      if (owner !== undefined) device.ioctl(TUNSETOWNER, owner);
      if (group !== undefined) device.ioctl(TUNSETGROUP, group);
      device.ioctl(TUNSETPERSIST, 1);
      return given;
    }),
);
