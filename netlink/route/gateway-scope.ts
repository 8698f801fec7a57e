import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { RT_SCOPE_UNIVERSE, RTN_UNICAST } from '../constants/route.ts';
import { RTM_GETROUTE } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { routeMessage } from '../structs/route.ts';

/** What a look-up answers where no route leads on: the address is then as good as any other one. */
const NO_WAY: readonly number[] = [errnos.ENETUNREACH, errnos.EHOSTUNREACH, errnos.EACCES, errnos.EINVAL, errnos.EAGAIN];

/**
 * The scope that SIOCADDRT and SIOCDELRT take from a gateway: global where it is somebody else's unicast address. One of our own, a broadcast or a multicast
 * address says nothing (net/ipv4/fib_frontend.c, rtentry_to_fib_config and inet_addr_type_table).
 */
export function gatewayScope(socket: NetlinkSocket, gateway: string): typeof RT_SCOPE_UNIVERSE | undefined {
  const first = Number(gateway.split('.')[0]);
  if ((first >= 224 && first < 240) || gateway === '255.255.255.255') return undefined;
  return typeOf(socket, gateway) === RTN_UNICAST ? RT_SCOPE_UNIVERSE : undefined;
}

function typeOf(socket: NetlinkSocket, address: string): number {
  try {
    return routeMessage.decode(socket.get(RTM_GETROUTE, routeMessage.encode({ family: AF_INET, dstLen: 32 }, { dst: address }))).header.type;
  } catch (error) {
    if (error instanceof KernelError && NO_WAY.includes(error.errno)) return RTN_UNICAST;
    throw error;
  }
}
