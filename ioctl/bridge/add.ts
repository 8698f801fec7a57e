import { UsageError } from '../../src/base/errors.ts';
import { SIOCBRADDBR, SIOCBRDELBR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { setAddress } from '../link/set-address.ts';
import { bridgeName } from './bridge-name.ts';

/** The request does not tell which number took the place of a `%d`. Where the address is refused, nothing is left. */
export const add = ioctl('bridge.add', ['SIOCBRADDBR', ...setAddress.calls, 'SIOCBRDELBR'], (socket, { name, address }) => {
  if (address !== undefined && name.includes('%')) throw new UsageError(`'${name}' leaves the number to the kernel, which does not tell it by ioctl: write it, or no address`);
  socket.ioctl(SIOCBRADDBR, bridgeName(name));
  if (address === undefined) return;
  try {
    setAddress.run(socket, { link: name, address });
  } catch (error) {
    socket.ioctl(SIOCBRDELBR, bridgeName(name));
    throw error;
  }
});
