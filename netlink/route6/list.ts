import type { Route6, Route6Flag } from '../../src/operations/route6/list.ts';
import { AF_INET6 } from '../../src/syscall/kernel.ts';
import { RTM_F_CLONED, RTN_ANYCAST, RTN_BLACKHOLE, RTN_LOCAL, RTN_PROHIBIT, RTN_THROW, RTN_UNREACHABLE, RTNH_F_ONLINK, RTPROT_KERNEL } from '../constants/route.ts';
import { RTM_GETROUTE } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linksByIndex, type RoutedLink } from '../route/links-by-index.ts';
import { routeMessage } from '../structs/route.ts';
import { nexthopsOf } from './nexthops.ts';

type Message = ReturnType<typeof routeMessage.decode>;

const REJECTING: readonly number[] = [RTN_UNREACHABLE, RTN_BLACKHOLE, RTN_PROHIBIT, RTN_THROW];

export const list = netlink('route6.list', ['RTM_GETROUTE', 'RTM_GETLINK'], (socket) => {
  const messages = socket.dump(RTM_GETROUTE, routeMessage.encode({ family: AF_INET6 })).map((payload) => routeMessage.decode(payload));
  const links = linksByIndex(socket);
  return messages
    .filter(({ header }) => (header.flags & RTM_F_CLONED) === 0)
    .flatMap((message) => routesOf(message, links))
    .filter(({ destination, flags, metric }) => !(destination === 'default' && metric === 0xffffffff && flags.includes('reject')));
});

/** A route for each nexthop; of a nexthop object (RTA_NH_ID) the first alone, as in /proc. A link that is gone by now has taken its routes with it. */
function routesOf({ header, attributes }: Message, links: ReadonlyMap<number, RoutedLink>): Route6[] {
  const nexthops = nexthopsOf(attributes, header.flags);
  return (attributes.nhId === undefined ? nexthops : nexthops.slice(0, 1)).flatMap(({ link: index, gateway, flags: nexthopFlags }) => {
    const link = links.get(index);
    if (index !== 0 && link === undefined) return [];
    const rejecting = rejects(header, attributes, link);
    const flags: [Route6Flag, boolean][] = [
      ['gateway', gateway !== null],
      ['reject', rejecting],
      ['local', header.type === RTN_LOCAL],
      ['expires', (attributes.cacheinfo?.expires ?? 0) !== 0],
      ['nonexthop', rejecting || ofAnAddress(header)],
      ['onlink', attributes.nhId === undefined && (nexthopFlags & RTNH_F_ONLINK) !== 0],
    ];
    return {
      destination: header.dstLen === 0 ? 'default' : `${attributes.dst ?? '::'}/${header.dstLen}`,
      gateway,
      link: link?.name ?? null,
      flags: flags.flatMap(([name, has]) => (has ? [name] : [])),
      metric: attributes.priority ?? 0,
    };
  });
}

/**
 * Whether RTF_REJECT is set. The kernel promotes what would loop through the loopback device to a rejecting route, whatever its type says, but
 * not what a nexthop object sends there, even where that is a blackhole (net/ipv6/route.c, fib6_is_reject and rt6_fill_node).
 */
function rejects({ type, protocol }: Message['header'], { dst, nhId }: Message['attributes'], link: RoutedLink | undefined): boolean {
  if (nhId !== undefined) return false;
  if (REJECTING.includes(type)) return true;
  return link?.loopback === true && dst !== '::1' && type !== RTN_LOCAL && !ofAnAddress({ type, protocol });
}

/** Made by the kernel for an address that the machine has, or as the anycast address of its routers (net/ipv6/route.c, addrconf_f6i_alloc). */
function ofAnAddress({ type, protocol }: Pick<Message['header'], 'type' | 'protocol'>): boolean {
  return protocol === RTPROT_KERNEL && (type === RTN_LOCAL || type === RTN_ANYCAST);
}
