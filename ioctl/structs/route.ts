import { ipv6 } from '../../src/codec/address.ts';
import { reserved } from '../../src/codec/bytes.ts';
import { i16, i32, u16, u32, ulong } from '../../src/codec/integers.ts';
import { flagged } from '../../src/codec/names.ts';
import { pointer, struct } from '../../src/codec/struct.ts';
import { wordSize } from '../../src/codec/word.ts';
import * as constants from '../constants/route.ts';
import { sockaddrIn } from './sockaddr.ts';

/** struct rtentry, for SIOCADDRT and SIOCDELRT on an AF_INET socket. `metric` holds the metric plus one; `dev` leads to a NUL-terminated name (linux/route.h). */
export const rtentry = struct(
  'rtentry',
  {
    pad1: reserved(wordSize, wordSize),
    dst: sockaddrIn,
    gateway: sockaddrIn,
    genmask: sockaddrIn,
    flags: flagged(u16, constants, 'RTF_'),
    pad2: reserved(2, 2),
    pad3: reserved(wordSize, wordSize),
    pad4: reserved(wordSize, wordSize),
    metric: i16,
    dev: pointer,
    mtu: ulong,
    window: ulong,
    irtt: u16,
  },
  { prefix: 'rt_' },
);

/** struct in6_rtmsg, for the same requests on an AF_INET6 socket. `info` is an expiry in clock ticks where RTF_EXPIRES is set (linux/ipv6_route.h). */
export const in6Rtmsg = struct(
  'in6_rtmsg',
  { dst: ipv6, src: ipv6, gateway: ipv6, type: u32, dstLen: u16, srcLen: u16, metric: u32, info: ulong, flags: flagged(u32, constants, 'RTF_'), ifindex: i32 },
  { prefix: 'rtmsg_' },
);
