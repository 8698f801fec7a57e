import { hex } from '../../src/codec/hex.ts';
import { addressLength } from '../../src/model/address-length.ts';
import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import { ATF_COM, ATF_PERM } from '../constants/arp.ts';
import { SIOCGARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { arpreq } from '../structs/arpreq.ts';
import { arpRequest } from './arp-request.ts';

export const get = ioctl('neighbour.get', ['SIOCGARP'], (socket, { address, link }) => {
  const { ha, flags, dev } = arpreq.decode(socket.ioctl(SIOCGARP, arpRequest({ address, link })));
  const complete = (flags & ATF_COM) !== 0;
  const lladdr = hex(ha.data.subarray(0, addressLength(ha.family)), ':');
  return {
    address,
    link: dev,
    hardwareType: hardwareTypeName(ha.family),
    lladdr: complete && lladdr !== '' ? lladdr : null,
    complete,
    permanent: (flags & ATF_PERM) !== 0,
    published: false,
  };
});
