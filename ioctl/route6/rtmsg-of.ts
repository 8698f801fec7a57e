import type { Infer } from '../../src/codec/field.ts';
import { ipv6NetworkOf } from '../../src/operations/route/network.ts';
import { RTF_GATEWAY, RTF_UP } from '../constants/route.ts';
import type { IoctlSocket } from '../socket.ts';
import type { in6Rtmsg } from '../structs/route.ts';
import { indexOf } from './index-of.ts';

interface Described {
  destination: string;
  gateway?: string | undefined;
  link?: string | undefined;
  metric?: number | undefined;
}

/** What SIOCADDRT and SIOCDELRT have in common, as members of struct in6_rtmsg. RTF_HOST is not what it says: see add.ts. */
export function rtmsgOf(socket: IoctlSocket, { destination, gateway, link, metric = 0 }: Described): Partial<Infer<typeof in6Rtmsg>> & { flags: number } {
  const { address, length } = ipv6NetworkOf(destination);
  return {
    dst: address,
    dstLen: length,
    metric,
    flags: RTF_UP | (gateway === undefined ? 0 : RTF_GATEWAY),
    ...(gateway === undefined ? {} : { gateway }),
    ...(link === undefined ? {} : { ifindex: indexOf(socket, link) }),
  };
}
