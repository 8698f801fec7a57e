import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { Infer } from '../../src/codec/field.ts';
import { findLink, type Link } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { iflaBr, iflaBrport } from '../structs/bridge.ts';

export function isBridge({ attributes }: Link): boolean {
  return attributes.linkinfo?.kind === 'bridge';
}

/** The index of a bridge and what IFLA_INFO_DATA says of it. Throws KernelError EOPNOTSUPP where the link is no bridge: what a BRCTL_* request says of it. */
export function findBridge(socket: NetlinkSocket, link: string): { index: number; data: Infer<typeof iflaBr> } {
  const found = findLink(socket, link);
  if (!isBridge(found)) throw new KernelError(errnos.EOPNOTSUPP, 'RTM_GETLINK', 'netlink', { message: `${found.attributes.ifname} is no bridge` });
  return { index: found.header.index, data: iflaBr.decode(found.attributes.linkinfo?.data ?? Buffer.alloc(0)) };
}

/** What IFLA_INFO_SLAVE_DATA says of a port of the bridge with this index; undefined where the link is none. */
export function portOf({ attributes }: Link, bridge: number): Infer<typeof iflaBrport> | undefined {
  const { slaveKind, slaveData } = attributes.linkinfo ?? {};
  return attributes.master === bridge && slaveKind === 'bridge' && slaveData !== undefined ? iflaBrport.decode(slaveData) : undefined;
}

/** The index of a port and what is said of it. Throws KernelError EINVAL where it is no port of that bridge: what SIOCBRDELIF says of it. */
export function findPort(socket: NetlinkSocket, link: string, port: string): { index: number; data: Infer<typeof iflaBrport> } {
  const bridge = findBridge(socket, link);
  const found = findLink(socket, port);
  const data = portOf(found, bridge.index);
  if (data === undefined) throw new KernelError(errnos.EINVAL, 'RTM_GETLINK', 'netlink', { message: `${found.attributes.ifname} is no port of ${link}` });
  return { index: found.header.index, data };
}
