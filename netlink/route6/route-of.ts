import { ipv6NetworkOf } from '../../src/operations/route/network.ts';
import { AF_INET6 } from '../../src/syscall/kernel.ts';
import { RT_TABLE_MAIN } from '../constants/route.ts';
import type { DescribedRoute } from '../route/route-of.ts';
import type { NetlinkSocket } from '../socket.ts';
import { indexOf } from './index-of.ts';

interface Described {
  destination: string;
  gateway?: string | undefined;
  link?: string | undefined;
  metric?: number | undefined;
}

/** What adding and removing have in common. */
export function routeOf(socket: NetlinkSocket, { destination, gateway, link, metric }: Described): DescribedRoute {
  const { address, length } = ipv6NetworkOf(destination);
  return {
    header: { family: AF_INET6, dstLen: length, table: RT_TABLE_MAIN },
    attributes: {
      ...(length === 0 ? {} : { dst: address }),
      ...(gateway === undefined ? {} : { gateway }),
      ...(link === undefined ? {} : { oif: indexOf(socket, link) }),
      ...(metric === undefined ? {} : { priority: metric }),
    },
  };
}
