import { TUNSETPERSIST } from '../constants/tun.ts';
import { ioctl } from '../handler.ts';
import { attached } from './attached.ts';

export const setPersistent = ioctl('tun.set-persistent', ['SIOCETHTOOL', '/dev/net/tun', 'TUNSETIFF', 'TUNSETPERSIST'], (socket, { persistent, ...device }) => {
  attached(socket, device, (file) => {
    file.ioctl(TUNSETPERSIST, persistent ? 1 : 0);
  });
});
