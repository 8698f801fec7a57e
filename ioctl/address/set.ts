import { SIOCSIFADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqAddr } from '../structs/ifreq.ts';
import { inet } from '../structs/sockaddr.ts';

export const set = ioctl('address.set', ['SIOCSIFADDR'], (socket, { link, address }) => {
  socket.ioctl(SIOCSIFADDR, ifreqAddr.encode({ name: link, addr: inet(address) }));
});
