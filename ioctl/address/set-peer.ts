import { SIOCSIFDSTADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqDstaddr } from '../structs/ifreq.ts';
import { inet } from '../structs/sockaddr.ts';

export const setPeer = ioctl('address.set-peer', ['SIOCSIFDSTADDR'], (socket, { link, peer }) => {
  socket.ioctl(SIOCSIFDSTADDR, ifreqDstaddr.encode({ name: link, dstaddr: inet(peer) }));
});
