import { DecodeError } from '../../src/base/errors.ts';
import { alignUp } from '../../src/codec/word.ts';
import { rta, rtnexthop } from '../structs/route.ts';

/** One way out of a route. */
export interface Nexthop {
  link: number;
  gateway: string | null;
  weight: number;
  /** RTNH_F_*. */
  flags: number;
}

/** The nexthops of a route, whose own rtm_flags are `flags`, in the kernel's order: those of RTA_MULTIPATH, else the one that the route itself names. Throws DecodeError at a length that cannot be. */
export function nexthopsOf({ oif = 0, gateway = null, multipath }: { oif?: number; gateway?: string | null; multipath?: Buffer }, flags = 0): Nexthop[] {
  if (multipath === undefined) return [{ link: oif, gateway, weight: 1, flags }];
  const nexthops: Nexthop[] = [];
  for (let at = 0; at + rtnexthop.size <= multipath.length; ) {
    const { len, hops, ifindex, ...hop } = rtnexthop.get(multipath, at);
    if (len < rtnexthop.size || at + len > multipath.length) throw new DecodeError('rtnexthop', at, `a nexthop of ${len} bytes where ${multipath.length - at} are left`);
    const attributes = rta.decode(multipath.subarray(at + rtnexthop.size, at + len));
    nexthops.push({ link: ifindex, gateway: attributes.gateway ?? null, weight: hops + 1, flags: hop.flags });
    at += alignUp(len, 4);
  }
  return nexthops;
}
