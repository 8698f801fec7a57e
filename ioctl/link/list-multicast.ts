import { isGroupAddress } from '../../src/model/group-address.ts';
import { SIOCGIFINDEX } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqIndex } from '../structs/ifreq.ts';
import { ask } from './device.ts';
import { parseDevMcast } from './proc-net-dev-mcast.ts';

export const listMulticast = ioctl('link.list-multicast', ['SIOCGIFINDEX', '/proc/net/dev_mcast'], (socket, { link }) => {
  const { ifindex } = ask(socket, SIOCGIFINDEX, ifreqIndex, link);
  return parseDevMcast(socket.read('/proc/net/dev_mcast'))
    .filter(({ index }) => index === ifindex)
    .map(({ address }) => address)
    .filter(isGroupAddress)
    .sort();
});
