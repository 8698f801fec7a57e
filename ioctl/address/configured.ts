import { SIOCGIFCONF } from '../constants/sockios.ts';
import type { IoctlSocket } from '../socket.ts';
import { ifconf } from '../structs/ifconf.ts';
import { ifreqAddr } from '../structs/ifreq.ts';

const FIRST_ROOM = 32;

/** Every label and address, as SIOCGIFCONF lists them. What does not fit is left out without a word: the list is whole where room for one more was left. */
export function configured(socket: IoctlSocket): { label: string; address: string }[] {
  for (let room = FIRST_ROOM; ; room *= 2) {
    const buf = Buffer.alloc(room * ifreqAddr.size);
    const { len } = ifconf.decode(socket.ioctl(SIOCGIFCONF, ifconf.argument({ len: buf.length, buf })));
    if (len + ifreqAddr.size > buf.length) continue;
    return Array.from({ length: len / ifreqAddr.size }, (_, index) => {
      const { name, addr } = ifreqAddr.get(buf, index * ifreqAddr.size);
      return { label: name, address: addr.addr };
    });
  }
}
