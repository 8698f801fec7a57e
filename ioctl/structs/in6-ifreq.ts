import { ipv6 } from '../../src/codec/address.ts';
import { i32, u32 } from '../../src/codec/integers.ts';
import { struct } from '../../src/codec/struct.ts';

/** struct in6_ifreq, for SIOCSIFADDR and SIOCDIFADDR on an AF_INET6 socket: it names the link by index (linux/ipv6.h). */
export const in6Ifreq = struct('in6_ifreq', { addr: ipv6, prefixlen: u32, ifindex: i32 }, { prefix: 'ifr6_' });
