import { macBytes } from '../../src/codec/address.ts';
import { SIOCDELMULTI } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqHwaddr } from '../structs/ifreq.ts';
import { ask } from './device.ts';

/** AF_UNSPEC, not the hardware type, as the family: dev_ifsioc (net/core/dev_ioctl.c) refuses all else. */
const AF_UNSPEC = 0;

export const removeMulticastUse = ioctl('link.remove-multicast-use', ['SIOCDELMULTI'], (socket, { link, address }) => {
  ask(socket, SIOCDELMULTI, ifreqHwaddr, link, { hwaddr: { family: AF_UNSPEC, data: macBytes(address) } });
});
