import { type InputField, integer, ipv4Address, name } from '../input.ts';

/** An IPv4 gateway. A route cannot be added through 0.0.0.0 (EINVAL); when one is removed, that is any. */
export const gateway = { ...ipv4Address, expects: 'the IPv4 address of a router, such as 192.0.2.1' };

/**
 * As much as rt_metric holds, a signed short with the metric plus one (linux/route.h); RTA_PRIORITY would hold 32 bits. A short below 0 is read as a number
 * near 2^32: what a program makes of metrics from 32767 on.
 */
export const metric = {
  ...integer('metric', 0, 32766),
  accepts: (value: unknown) =>
    Number.isInteger(value) && (((value as number) >= 0 && (value as number) <= 32766) || ((value as number) >= 4294934527 && (value as number) <= 4294967294)),
};

/** rt_dev may lead to the empty name, which no link has. */
export const device: InputField<string> = { ...name, accepts: (value) => value === '' || name.accepts(value) };
