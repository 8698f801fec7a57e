import { hex } from '../../src/codec/hex.ts';
import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import { shortFlagNames } from '../../src/model/link-flags.ts';
import type { LinkInfo } from '../../src/operations/link/link-info.ts';
import { SIOCGIFINDEX, SIOCGIFMTU, SIOCGIFTXQLEN } from '../constants/sockios.ts';
import type { Control } from '../socket.ts';
import { ifreqIndex, ifreqMtu, ifreqQlen } from '../structs/ifreq.ts';
import { ask, readAddress, readFlags } from './device.ts';

/** The requests that readLink makes. */
export const readLinkCalls = ['SIOCGIFINDEX', 'SIOCGIFFLAGS', 'SIOCGIFMTU', 'SIOCGIFTXQLEN', 'SIOCGIFHWADDR'];

/** One request for each fact: what changes between two of them gives a picture that never was. */
export function readLink(socket: Control, name: string): LinkInfo {
  const index = ask(socket, SIOCGIFINDEX, ifreqIndex, name).ifindex;
  const flags = shortFlagNames(readFlags(socket, name));
  const mtu = ask(socket, SIOCGIFMTU, ifreqMtu, name).mtu;
  const txqlen = ask(socket, SIOCGIFTXQLEN, ifreqQlen, name).qlen;
  const { hardwareType, bytes } = readAddress(socket, name);
  return { name, index, flags, mtu, txqlen, hardwareType: hardwareTypeName(hardwareType), address: hex(bytes, ':') };
}
