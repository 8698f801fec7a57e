import { integer, ipv6Address } from '../input.ts';

/** An IPv6 gateway. A route cannot be added through :: (EINVAL); when one is removed, that fits routes without a gateway. */
export const gateway = { ...ipv6Address, expects: 'the IPv6 address of a router, such as fe80::1' };

/** 0 stands for the kernel's choice: 1024 (IP6_RT_PRIO_USER) when a route is added, any when one is removed. */
export const metric = integer('metric', 0, 0xffffffff);
