import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { prefixLengthOf } from '../../src/codec/netmask.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { type FoundAddress, type Ipv4Address, inListOrder } from '../../src/operations/address/ipv4-address.ts';
import { SIOCGIFADDR, SIOCGIFBRDADDR, SIOCGIFDSTADDR, SIOCGIFINDEX, SIOCGIFNETMASK } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import type { IoctlSocket } from '../socket.ts';
import { ifreqAddr, ifreqBroadaddr, ifreqDstaddr, ifreqIndex, ifreqNetmask } from '../structs/ifreq.ts';
import { inet } from '../structs/sockaddr.ts';
import { configured } from './configured.ts';

const calls = ['SIOCGIFCONF', 'SIOCGIFINDEX', 'SIOCGIFADDR', 'SIOCGIFNETMASK', 'SIOCGIFBRDADDR', 'SIOCGIFDSTADDR'];

export const list = ioctl('address.list', calls, (socket, { link }) => {
  const wanted = link === undefined ? undefined : indexOf(socket, link);
  const indices = new Map<string, number | undefined>();
  const asked = new Set<string>();
  const found: FoundAddress[] = [];
  for (const { label, address } of configured(socket)) {
    const device = deviceName(label);
    if (!indices.has(device))
      indices.set(
        device,
        unlessGone(() => indexOf(socket, device)),
      );
    const index = indices.get(device);
    if (wanted !== undefined && index !== wanted) continue;
    const again = asked.has(`${label} ${address}`);
    asked.add(`${label} ${address}`);
    found.push({ index, entry: (index === undefined || again ? undefined : unlessGone(() => details(socket, label, address))) ?? { label, address } });
  }
  return inListOrder(found);
});

/** Asked with sin_family and sin_addr set, the kernel looks for that address under the label, and takes the first of the label where there is none (devinet_ioctl). */
function details(socket: IoctlSocket, label: string, address: string): Ipv4Address | undefined {
  const named = { name: label };
  const wanted = inet(address);
  if (ifreqAddr.decode(socket.ioctl(SIOCGIFADDR, ifreqAddr.encode({ ...named, addr: wanted }))).addr.addr !== address) return undefined;
  const netmask = ifreqNetmask.decode(socket.ioctl(SIOCGIFNETMASK, ifreqNetmask.encode({ ...named, netmask: wanted }))).netmask.addr;
  const broadcast = ifreqBroadaddr.decode(socket.ioctl(SIOCGIFBRDADDR, ifreqBroadaddr.encode({ ...named, broadaddr: wanted }))).broadaddr.addr;
  const peer = ifreqDstaddr.decode(socket.ioctl(SIOCGIFDSTADDR, ifreqDstaddr.encode({ ...named, dstaddr: wanted }))).dstaddr.addr;
  return {
    label,
    address,
    prefixLength: prefixLengthOf(netmask) ?? 0,
    ...(broadcast === '0.0.0.0' ? {} : { broadcast }),
    ...(peer === address ? {} : { peer }),
  };
}

function indexOf(socket: IoctlSocket, name: string): number {
  return ifreqIndex.decode(socket.ioctl(SIOCGIFINDEX, ifreqIndex.encode({ name }))).ifindex;
}

/** SIOCGIFCONF names labels, and a label may name no link (ENODEV) or one that has no such label (EADDRNOTAVAIL); it may also have gone since. */
function unlessGone<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof KernelError && (error.errno === errnos.ENODEV || error.errno === errnos.EADDRNOTAVAIL)) return undefined;
    throw error;
  }
}
