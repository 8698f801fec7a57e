import { ulong } from '../../src/codec/integers.ts';
import { wordSize } from '../../src/codec/word.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { SIOCGKEEPALIVE, SIOCGOUTFILL, SIOCSKEEPALIVE, SIOCSOUTFILL } from '../constants/slip.ts';
import { ioctl } from '../handler.ts';
import type { Control } from '../socket.ts';
import { IFNAMSIZ, ifreqData } from '../structs/ifreq.ts';

/** An ifreq with a number where others have a pointer: sl_siocdevprivate (drivers/net/slip/slip.c) takes it so. */
function ask(socket: Control, request: number, link: string, seconds = 0): number {
  const argument = ifreqData.encode({ name: deviceName(link) });
  ulong.set(argument, IFNAMSIZ, BigInt.asUintN(wordSize * 8, BigInt(seconds)));
  return Number(ulong.get(socket.ioctl(request, argument), IFNAMSIZ));
}

export const slip = {
  'link.get-slip': ioctl('link.get-slip', ['SIOCDEVPRIVATE+1', 'SIOCDEVPRIVATE+3'], (socket, { link }) => ({
    outfill: ask(socket, SIOCGOUTFILL, link),
    keepalive: ask(socket, SIOCGKEEPALIVE, link),
  })),
  'link.set-keepalive': ioctl('link.set-keepalive', ['SIOCDEVPRIVATE'], (socket, { link, seconds }) => {
    ask(socket, SIOCSKEEPALIVE, link, seconds);
  }),
  'link.set-outfill': ioctl('link.set-outfill', ['SIOCDEVPRIVATE+2'], (socket, { link, seconds }) => {
    ask(socket, SIOCSOUTFILL, link, seconds);
  }),
} as const;
