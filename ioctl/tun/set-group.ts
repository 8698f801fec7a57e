import { TUNSETGROUP } from '../constants/tun.ts';
import { ioctl } from '../handler.ts';
import { attached } from './attached.ts';

export const setGroup = ioctl('tun.set-group', ['SIOCETHTOOL', '/dev/net/tun', 'TUNSETIFF', 'TUNSETGROUP'], (socket, { group, ...device }) => {
  attached(socket, device, (file) => {
    file.ioctl(TUNSETGROUP, group);
  });
});
