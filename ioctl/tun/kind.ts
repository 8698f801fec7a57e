import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { Struct } from '../../src/codec/struct.ts';
import { deviceName } from '../../src/model/link-name.ts';
import type { TunMode } from '../../src/operations/tun/fields.ts';
import type { TunDevice } from '../../src/operations/tun/get.ts';
import { SIOCETHTOOL } from '../constants/sockios.ts';
import type { Control } from '../socket.ts';
import { ETHTOOL_GCHANNELS, ETHTOOL_GDRVINFO, ethtoolChannels, ethtoolDrvinfo } from '../structs/ethtool.ts';
import { ifreqData } from '../structs/ifreq.ts';

/** What kind of tun or tap device a link is, without attaching; undefined where it is none. Throws KernelError ENODEV where there is no such link. */
export function kindOf(socket: Control, link: string): Omit<TunDevice, 'link'> | undefined {
  const mode = modeOf(socket, link);
  return mode === undefined ? undefined : { mode, multiQueue: mayHaveQueues(socket, link) };
}

/** bus_info is the mode (tun_get_drvinfo of drivers/net/tun.c). */
function modeOf(socket: Control, link: string): TunMode | undefined {
  const info = driverOf(socket, link);
  if (info?.driver !== 'tun') return undefined;
  return info.busInfo === 'tap' ? 'tap' : 'tun';
}

/** A device of one queue can have no more (tun_get_channels of drivers/net/tun.c). Throws KernelError EOPNOTSUPP before Linux 6.9, which does not tell. */
export function mayHaveQueues(socket: Control, link: string): boolean {
  return ethtool(socket, link, ethtoolChannels, ETHTOOL_GCHANNELS).maxCombined > 1;
}

/** As `kindOf`. Throws KernelError EINVAL where the link is no tun or tap: what TUNSETIFF says of it. */
export function requireKind(socket: Control, link: string): Omit<TunDevice, 'link'> {
  return { mode: requireMode(socket, link), multiQueue: mayHaveQueues(socket, link) };
}

export function requireMode(socket: Control, link: string): TunMode {
  const mode = modeOf(socket, link);
  if (mode === undefined) throw new KernelError(errnos.EINVAL, 'SIOCETHTOOL', 'ioctl');
  return mode;
}

/** Undefined where the driver does not say, as that of the loopback. */
function driverOf(socket: Control, link: string): { driver: string; busInfo: string } | undefined {
  try {
    return ethtool(socket, link, ethtoolDrvinfo, ETHTOOL_GDRVINFO);
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.EOPNOTSUPP) return undefined;
    throw error;
  }
}

function ethtool<T extends { cmd: number }>(socket: Control, link: string, answer: Struct<T>, cmd: number): T {
  const data = answer.encode({ cmd } as Partial<T>);
  socket.ioctl(SIOCETHTOOL, ifreqData.argument({ name: deviceName(link), data }));
  return answer.decode(data);
}
