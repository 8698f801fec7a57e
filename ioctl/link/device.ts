import type { Struct } from '../../src/codec/struct.ts';
import { addressLength } from '../../src/model/address-length.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { SIOCGIFFLAGS, SIOCGIFHWADDR } from '../constants/sockios.ts';
import type { Control } from '../socket.ts';
import { ifreqFlags, ifreqHwaddr } from '../structs/ifreq.ts';

/**
 * One request about a device, with the rest of the ifreq as given; gives the ifreq that came back. The name is cut at its first colon, as the
 * kernel itself does for all but the IPv4 requests: there SIOCSIFFLAGS on an AF_INET socket would mean an address (devinet_ioctl in net/ipv4/devinet.c).
 */
export function ask<T extends { name: string }>(socket: Control, request: number, ifreq: Struct<T>, link: string, rest?: Omit<Partial<T>, 'name'>): T {
  const argument = ifreq.encode({ ...rest, name: deviceName(link) } as Partial<T>);
  return ifreq.decode(socket.ioctl(request, argument));
}

/** The flags of a link: the lower 16 bits of IFF_*. */
export function readFlags(socket: Control, link: string): number {
  // ifr_flags is signed: IFF_DYNAMIC makes it negative.
  return ask(socket, SIOCGIFFLAGS, ifreqFlags, link).flags & 0xffff;
}

/** The ARPHRD_* type of a link and its address, cut to the length that addresses of this type have, 14 bytes at most. */
export function readAddress(socket: Control, link: string): { hardwareType: number; bytes: Buffer } {
  const { family, data } = ask(socket, SIOCGIFHWADDR, ifreqHwaddr, link).hwaddr;
  return { hardwareType: family, bytes: data.subarray(0, addressLength(family)) };
}
