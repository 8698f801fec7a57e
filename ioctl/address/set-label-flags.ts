import { SIOCSIFFLAGS } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqFlags } from '../structs/ifreq.ts';

/** On an AF_INET socket only: of any other family the request cuts the label at its colon and writes the flags of the whole link (dev_ioctl). */
export const setLabelFlags = ioctl('address.set-label-flags', ['SIOCSIFFLAGS'], (socket, { label, flags }) => {
  socket.ioctl(SIOCSIFFLAGS, ifreqFlags.encode({ name: label, flags: (flags << 16) >> 16 }));
});
