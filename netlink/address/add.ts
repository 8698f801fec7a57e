import { UsageError } from '../../src/base/errors.ts';
import { RTM_NEWADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { putIn } from './change.ts';
import { scopeOf } from './scope-of.ts';

export const add = netlink('address.add', ['RTM_GETLINK', 'RTM_NEWADDR'], (socket, { link, address, prefixLength, broadcast, peer, label }) => {
  if (address === '0.0.0.0') throw new UsageError('0.0.0.0 is no address; the kernel would say success and do nothing');
  const { payload, flags } = putIn(
    { index: indexOf(socket, link), prefixlen: prefixLength, scope: scopeOf(address) },
    {
      local: address,
      address: peer ?? address,
      ...(broadcast === undefined ? {} : { broadcast }),
      ...(label === undefined ? {} : { label }),
    },
  );
  socket.request(RTM_NEWADDR, payload, flags);
});
