import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { hex } from '../../src/codec/hex.ts';
import type { FirstAddress, LinkDetails } from '../../src/operations/link/link-details.ts';
import { SIOCGIFADDR, SIOCGIFBRDADDR, SIOCGIFDSTADDR, SIOCGIFMAP, SIOCGIFMTU, SIOCGIFNETMASK, SIOCGIFTXQLEN } from '../constants/sockios.ts';
import type { Control } from '../socket.ts';
import { ifreqAddr, ifreqBroadaddr, ifreqDstaddr, ifreqMap, ifreqMtu, ifreqNetmask, ifreqQlen } from '../structs/ifreq.ts';
import { inet } from '../structs/sockaddr.ts';
import { ask, readAddress, readFlags } from './device.ts';

/** The requests that readDetails makes. */
export const detailsCalls = ['SIOCGIFFLAGS', 'SIOCGIFHWADDR', 'SIOCGIFMTU', 'SIOCGIFMAP', 'SIOCGIFTXQLEN', 'SIOCGIFADDR', 'SIOCGIFDSTADDR', 'SIOCGIFBRDADDR', 'SIOCGIFNETMASK'];

/** All that requests tell of a name: of a label, the link's own facts and the label's first address. Throws KernelError ENODEV. */
export function readDetails(socket: Control, name: string): Omit<LinkDetails, 'inet6'> {
  const flags = readFlags(socket, name);
  const { hardwareType, bytes } = readAddress(socket, name);
  const mtu = ask(socket, SIOCGIFMTU, ifreqMtu, name).mtu;
  const map = ask(socket, SIOCGIFMAP, ifreqMap, name).map;
  const txqlen = ask(socket, SIOCGIFTXQLEN, ifreqQlen, name).qlen;
  const ipv4 = firstAddress(socket, name);
  return { flags, hardwareType, address: hex(bytes, ':'), mtu, txqlen, map, ...(ipv4 === undefined ? {} : { ipv4 }) };
}

/** Each answer stands in the next question, as in old tools: the kernel prefers an address of the label that equals it, and takes the label's first where there is none (devinet_ioctl). */
function firstAddress(socket: Control, name: string): FirstAddress | undefined {
  try {
    const address = ifreqAddr.decode(socket.ioctl(SIOCGIFADDR, ifreqAddr.encode({ name }))).addr.addr;
    const peer = ifreqDstaddr.decode(socket.ioctl(SIOCGIFDSTADDR, ifreqDstaddr.encode({ name, dstaddr: inet(address) }))).dstaddr.addr;
    const broadcast = ifreqBroadaddr.decode(socket.ioctl(SIOCGIFBRDADDR, ifreqBroadaddr.encode({ name, broadaddr: inet(peer) }))).broadaddr.addr;
    const netmask = ifreqNetmask.decode(socket.ioctl(SIOCGIFNETMASK, ifreqNetmask.encode({ name, netmask: inet(broadcast) }))).netmask.addr;
    return { address, peer, broadcast, netmask };
  } catch (error) {
    if (error instanceof KernelError && (error.errno === errnos.EADDRNOTAVAIL || error.errno === errnos.ENODEV)) return undefined;
    throw error;
  }
}
