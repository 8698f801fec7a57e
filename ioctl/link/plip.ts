import { SIOCDEVPRIVATE } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqPlip } from '../structs/ifreq.ts';
import { ask } from './device.ts';

/** plipconf.pcmd (linux/if_plip.h). */
const [PLIP_GET_TIMEOUT, PLIP_SET_TIMEOUT] = [1, 2];

const unsigned = (value: number) => BigInt.asUintN(64, BigInt(value));

/** SIOCDEVPLIP is SIOCDEVPRIVATE. */
export const plip = {
  'link.get-plip': ioctl('link.get-plip', ['SIOCDEVPRIVATE'], (socket, { link }) => {
    const { nibble, trigger } = ask(socket, SIOCDEVPRIVATE, ifreqPlip, link, { plip: { pcmd: PLIP_GET_TIMEOUT, nibble: 0n, trigger: 0n } }).plip;
    return { nibble, trigger };
  }),
  'link.set-plip': ioctl('link.set-plip', ['SIOCDEVPRIVATE'], (socket, { link, nibble, trigger }) => {
    ask(socket, SIOCDEVPRIVATE, ifreqPlip, link, { plip: { pcmd: PLIP_SET_TIMEOUT, nibble: unsigned(nibble), trigger: unsigned(trigger) } });
  }),
};
