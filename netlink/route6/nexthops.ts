import { DecodeError } from '../../src/base/errors.ts';
import { i32, u16 } from '../../src/codec/integers.ts';
import { alignUp } from '../../src/codec/word.ts';
import { rta } from '../structs/route.ts';

/** One way out of a route. */
export interface Nexthop {
  link: number;
  gateway: string | null;
}

/** struct rtnexthop: length, flags, hops, link index; attributes follow (linux/rtnetlink.h). */
const RTNEXTHOP = 8;

/** The nexthops of a route in the kernel's order: those of RTA_MULTIPATH, else the one that the route itself names. */
export function nexthopsOf({ oif = 0, gateway = null, multipath }: { oif?: number; gateway?: string | null; multipath?: Buffer }): Nexthop[] {
  if (multipath === undefined) return [{ link: oif, gateway }];
  const nexthops: Nexthop[] = [];
  for (let at = 0; at + RTNEXTHOP <= multipath.length; ) {
    const size = u16.get(multipath, at);
    if (size < RTNEXTHOP || at + size > multipath.length) throw new DecodeError('rtnexthop', at, `a nexthop of ${size} bytes where ${multipath.length - at} are left`);
    const attributes = rta.decode(multipath.subarray(at + RTNEXTHOP, at + size));
    nexthops.push({ link: i32.get(multipath, at + 4), gateway: attributes.gateway ?? null });
    at += alignUp(size, 4);
  }
  return nexthops;
}
