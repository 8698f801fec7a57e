import { ipv4Bytes } from '../../src/codec/address.ts';
import type { Infer } from '../../src/codec/field.ts';
import { ipv4NetworkOf } from '../../src/operations/route/network.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { RT_SCOPE_HOST, RT_SCOPE_NOWHERE, RT_TABLE_MAIN, RTN_UNICAST, RTN_UNREACHABLE } from '../constants/route.ts';
import type { NetlinkSocket } from '../socket.ts';
import type { rta, rtmsg } from '../structs/route.ts';
import { gatewayScope } from './gateway-scope.ts';
import { namedLink } from './named-link.ts';

interface Described {
  destination: string;
  gateway?: string | undefined;
  link?: string | undefined;
  metric?: number | undefined;
  reject?: boolean | undefined;
}

export interface DescribedRoute {
  header: Partial<Infer<typeof rtmsg>>;
  attributes: Infer<typeof rta>;
}

/** As destination it is the default route's, and as gateway none; of no length or with one, the kernel judges it. */
const ANY = '0.0.0.0';

/** What adding and removing have in common. The scope is RT_SCOPE_NOWHERE where nothing tells it: any, to RTM_DELROUTE. */
export function routeOf(socket: NetlinkSocket, { destination, gateway, link, metric, reject }: Described): DescribedRoute {
  const { address, length } = ipv4NetworkOf(destination);
  const header = { family: AF_INET, dstLen: length, table: RT_TABLE_MAIN };
  const common = { ...(length === 0 && address === ANY ? {} : { dst: address }), ...(metric === undefined ? {} : { priority: metric }) };
  if (reject === true) return { header: { ...header, type: RTN_UNREACHABLE, scope: RT_SCOPE_HOST }, attributes: common };
  // SIOCADDRT looks at the destination before it looks for the link; that bits behind the prefix are wrong, the kernel says.
  const device = link === undefined || hasBitsBehind(address, length) ? {} : namedLink(socket, link);
  const via = gateway === undefined || gateway === ANY ? {} : { gateway };
  const scope = (via.gateway === undefined ? undefined : gatewayScope(socket, via.gateway)) ?? RT_SCOPE_NOWHERE;
  return { header: { ...header, type: RTN_UNICAST, scope }, attributes: { ...common, ...device, ...via } };
}

function hasBitsBehind(address: string, length: number): boolean {
  return length < 32 && (ipv4Bytes(address).readUInt32BE() & (0xffffffff >>> length)) !== 0;
}
