import { inListOrder } from '../../src/operations/address6/ipv6-address.ts';
import { ioctl } from '../handler.ts';
import { indexOf } from './find.ts';
import { parseIfInet6 } from './if-inet6.ts';

export const list = ioctl('address6.list', ['SIOCGIFINDEX', '/proc/net/if_inet6'], (socket, { link }) => {
  const wanted = link === undefined ? undefined : indexOf(socket, link);
  return inListOrder(parseIfInet6(socket.read('/proc/net/if_inet6')).filter(({ index }) => wanted === undefined || index === wanted));
});
