import { macBytes } from '../../src/codec/address.ts';
import { SIOCDELMULTI } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqHwaddr } from '../structs/ifreq.ts';
import { ask } from './device.ts';

/** AF_UNSPEC, not the hardware type, as the family: dev_ifsioc (net/core/dev_ioctl.c) refuses all else. */
const AF_UNSPEC = 0;

export const removeMulticast = ioctl('link.remove-multicast', ['SIOCDELMULTI'], (socket, { link, address }) => {
  ask(socket, SIOCDELMULTI, ifreqHwaddr, link, { hwaddr: { family: AF_UNSPEC, data: macBytes(address) } });
});
