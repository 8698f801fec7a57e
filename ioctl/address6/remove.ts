import { SIOCDIFADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { in6Ifreq } from '../structs/in6-ifreq.ts';
import { indexOf } from './find.ts';

export const remove = ioctl('address6.remove', ['SIOCGIFINDEX', 'SIOCDIFADDR'], (socket, { link, address, prefixLength }) => {
  socket.inet6.ioctl(SIOCDIFADDR, in6Ifreq.encode({ addr: address, prefixlen: prefixLength, ifindex: indexOf(socket, link) }));
});
