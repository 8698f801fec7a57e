import { TUNSETPERSIST } from '../constants/tun.ts';
import { ioctl } from '../handler.ts';
import { attached } from './attached.ts';

export const remove = ioctl('tun.remove', ['SIOCETHTOOL', '/dev/net/tun', 'TUNSETIFF', 'TUNSETPERSIST'], (socket, { link }) => {
  attached(socket, { link }, (file) => {
    file.ioctl(TUNSETPERSIST, 0);
  });
});
