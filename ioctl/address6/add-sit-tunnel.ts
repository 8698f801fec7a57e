import { SIOCSIFDSTADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { in6Ifreq } from '../structs/in6-ifreq.ts';
import { indexOf } from './find.ts';

/** addrconf_set_sit_dstaddr (net/ipv6/addrconf.c) looks at the address and at the type of the link, not at the prefix length. */
export const addSitTunnel = ioctl('address6.add-sit-tunnel', ['SIOCGIFINDEX', 'SIOCSIFDSTADDR'], (socket, { link, address }) => {
  socket.inet6.ioctl(SIOCSIFDSTADDR, in6Ifreq.encode({ addr: address, prefixlen: 128, ifindex: indexOf(socket, link) }));
});
