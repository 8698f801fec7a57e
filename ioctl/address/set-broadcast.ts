import { SIOCSIFBRDADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqBroadaddr } from '../structs/ifreq.ts';
import { inet } from '../structs/sockaddr.ts';

export const setBroadcast = ioctl('address.set-broadcast', ['SIOCSIFBRDADDR'], (socket, { link, broadcast }) => {
  socket.ioctl(SIOCSIFBRDADDR, ifreqBroadaddr.encode({ name: link, broadaddr: inet(broadcast) }));
});
