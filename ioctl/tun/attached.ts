import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { deviceName } from '../../src/model/link-name.ts';
import type { TunMode } from '../../src/operations/tun/fields.ts';
import { IFF_MULTI_QUEUE, IFF_NO_PI, IFF_TAP, IFF_TUN, IFF_VNET_HDR, TUNSETIFF } from '../constants/tun.ts';
import type { Control, IoctlSocket } from '../socket.ts';
import { ifreqFlags } from '../structs/ifreq.ts';
import { mayHaveQueues, requireMode } from './kind.ts';

/** Where every distribution has it (Documentation/networking/tuntap.rst). */
export const TUN_DEVICE = '/dev/net/tun';

export interface AttachSettings {
  mode: TunMode;
  multiQueue?: boolean | undefined;
  packetInfo?: boolean | undefined;
  vnetHeader?: boolean | undefined;
}

/** ifr_flags of TUNSETIFF. */
export function attachFlags({ mode, multiQueue = false, packetInfo = false, vnetHeader = false }: AttachSettings): number {
  return (mode === 'tap' ? IFF_TAP : IFF_TUN) | (multiQueue ? IFF_MULTI_QUEUE : 0) | (packetInfo ? 0 : IFF_NO_PI) | (vnetHeader ? IFF_VNET_HDR : 0);
}

/** Makes the device, or attaches to it, by TUNSETIFF; gives the name that it has. */
export function attach(device: Control, name: string, flags: number): string {
  // ifr_flags is a signed short: IFF_TUN_EXCL is its sign.
  return ifreqFlags.decode(device.ioctl(TUNSETIFF, ifreqFlags.encode({ name, flags: (flags << 16) >> 16 }))).name;
}

/** Attaches to a device that is there, for the time of `work`. Its kind is found out first: TUNSETIFF would make a device where there is none. */
export function attached(
  socket: IoctlSocket,
  { link, device: path = TUN_DEVICE, ...settings }: { link: string; device?: string | undefined } & Omit<AttachSettings, 'mode' | 'multiQueue'>,
  work: (device: Control) => void,
): void {
  const mode = requireMode(socket, link);
  const multiQueue = toldQueues(socket, link);
  socket.device(path, (device) => {
    const attachAs = (queues: boolean) => attach(device, deviceName(link), attachFlags({ ...settings, mode, multiQueue: queues }));
    if (multiQueue === undefined) attachEitherWay(attachAs);
    else attachAs(multiQueue);
    work(device);
  });
}

/** Undefined where the kernel does not tell. */
function toldQueues(socket: IoctlSocket, link: string): boolean | undefined {
  try {
    return mayHaveQueues(socket, link);
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.EOPNOTSUPP) return undefined;
    throw error;
  }
}

/** Asked for with the other number of queues, TUNSETIFF answers EINVAL before it does anything (tun_set_iff of drivers/net/tun.c). */
function attachEitherWay(attachAs: (queues: boolean) => void): void {
  try {
    attachAs(false);
  } catch (error) {
    if (!(error instanceof KernelError) || error.errno !== errnos.EINVAL) throw error;
    attachAs(true);
  }
}
