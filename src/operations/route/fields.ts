import { integer, ipv4Address } from '../input.ts';

/** What SIOCADDRT refuses with EINVAL and RTM_NEWROUTE takes for none, nobody can mean. */
const NO_GATEWAY = '0.0.0.0';

/** An IPv4 gateway. */
export const gateway = {
  ...ipv4Address,
  expects: 'the IPv4 address of a router, such as 192.0.2.1',
  accepts: (value: unknown) => ipv4Address.accepts(value) && value !== NO_GATEWAY,
};

/** As much as rt_metric holds, a signed short with the metric plus one (linux/route.h); RTA_PRIORITY would hold 32 bits. */
export const metric = integer('metric', 0, 32766);
