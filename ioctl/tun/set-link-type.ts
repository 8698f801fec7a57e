import { TUNSETLINK } from '../constants/tun.ts';
import { ioctl } from '../handler.ts';
import { attached } from './attached.ts';

export const setLinkType = ioctl('tun.set-link-type', ['SIOCETHTOOL', '/dev/net/tun', 'TUNSETIFF', 'TUNSETLINK'], (socket, { type, ...device }) => {
  attached(socket, device, (file) => {
    file.ioctl(TUNSETLINK, type);
  });
});
