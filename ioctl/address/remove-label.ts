import { SIOCSIFFLAGS } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqFlags } from '../structs/ifreq.ts';

/** On an AF_INET socket only: of any other family the request cuts the label at its colon and takes the whole link down (dev_ioctl). */
export const removeLabel = ioctl('address.remove-label', ['SIOCSIFFLAGS'], (socket, { label }) => {
  socket.ioctl(SIOCSIFFLAGS, ifreqFlags.encode({ name: label, flags: 0 }));
});
