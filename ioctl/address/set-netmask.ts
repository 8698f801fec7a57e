import { SIOCSIFNETMASK } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqNetmask } from '../structs/ifreq.ts';
import { inet } from '../structs/sockaddr.ts';

export const setNetmask = ioctl('address.set-netmask', ['SIOCSIFNETMASK'], (socket, { link, netmask }) => {
  socket.ioctl(SIOCSIFNETMASK, ifreqNetmask.encode({ name: link, netmask: inet(netmask) }));
});
