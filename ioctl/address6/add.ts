import { SIOCSIFADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { in6Ifreq } from '../structs/in6-ifreq.ts';
import { indexOf } from './find.ts';

export const add = ioctl('address6.add', ['SIOCGIFINDEX', 'SIOCSIFADDR'], (socket, { link, address, prefixLength }) => {
  socket.inet6.ioctl(SIOCSIFADDR, in6Ifreq.encode({ addr: address, prefixlen: prefixLength, ifindex: indexOf(socket, link) }));
});
