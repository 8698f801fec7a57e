import { TUNSETOWNER } from '../constants/tun.ts';
import { ioctl } from '../handler.ts';
import { attached } from './attached.ts';

export const setOwner = ioctl('tun.set-owner', ['SIOCETHTOOL', '/dev/net/tun', 'TUNSETIFF', 'TUNSETOWNER'], (socket, { owner, ...device }) => {
  attached(socket, device, (file) => {
    file.ioctl(TUNSETOWNER, owner);
  });
});
