import { UsageError } from '../../src/base/errors.ts';
import { ATF_NETMASK, ATF_PUBL } from '../constants/arp.ts';
import { SIOCDARP, SIOCSARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { arpRequest } from './arp-request.ts';
import { publicRequest } from './public-request.ts';

/** SIOCDARP takes a name and looks for no address (arp_req_delete in net/ipv4/arp.c). */
export const setProxyArp = ioctl('neighbour.set-proxy-arp', ['SIOCSARP', 'SIOCDARP'], (socket, { enabled, ...where }) => {
  if (where.link === undefined && (where.lladdr === undefined || !enabled)) throw new UsageError('neighbour.set-proxy-arp needs a link');
  const whole = { address: '0.0.0.0', netmask: '0.0.0.0' };
  if (enabled) {
    const { flags = 0, ...rest } = publicRequest(where);
    socket.ioctl(SIOCSARP, arpRequest({ ...whole, ...rest, flags: flags | ATF_NETMASK }));
  } else socket.ioctl(SIOCDARP, arpRequest({ ...whole, link: where.link, flags: ATF_PUBL | ATF_NETMASK }));
});
