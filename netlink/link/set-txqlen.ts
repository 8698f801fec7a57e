import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { netlink } from '../handler.ts';
import { changeLink } from './change.ts';
import { indexOf } from './find.ts';

/** IFLA_TXQLEN has no sign: what dev_ifsioc refuses as less than nothing, a message would ask for as four thousand million. */
export const setTxqlen = netlink('link.set-txqlen', ['RTM_GETLINK', 'RTM_SETLINK'], (socket, { link, txqlen }) => {
  if (txqlen >= 0) return changeLink(socket, link, { txqlen });
  indexOf(socket, link);
  throw new KernelError(errnos.EINVAL, 'RTM_SETLINK', 'netlink');
});
