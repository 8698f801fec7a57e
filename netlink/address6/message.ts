import { AF_INET6 } from '../../src/syscall/kernel.ts';
import { indexOf } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';

/** The payload of RTM_NEWADDR and RTM_DELADDR for an IPv6 address. IPv6 has no labels: only the link counts. */
export function payloadFor(socket: NetlinkSocket, { link, address, prefixLength }: { link: string; address: string; prefixLength: number }): Buffer {
  return addressMessage.encode({ family: AF_INET6, index: indexOf(socket, link), prefixlen: prefixLength }, { local: address });
}
