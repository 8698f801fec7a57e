import { SIOCSIFMTU } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqMtu } from '../structs/ifreq.ts';

export const setMtu = ioctl('link.set-mtu', ['SIOCSIFMTU'], (socket, { link, mtu }) => {
  socket.ioctl(SIOCSIFMTU, ifreqMtu.encode({ name: link, mtu }));
});
