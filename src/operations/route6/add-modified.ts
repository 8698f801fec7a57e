import { ipv6Network, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';
import { device } from '../route/fields.ts';
import { gateway, metric } from './fields.ts';

/** Adds a route as `route6.add` does, marked with RTF_MODIFIED: `route -A inet6 add ... mod`. Nothing in the kernel reads the mark; route(8) shows it as m. */
export const addModified = operation<void>()({
  id: 'route6.add-modified',
  title: 'Add an IPv6 route that is marked as modified',
  writes: true,
  teaches: 'in6_rtmsg carries RTF_* flags into the table as they are; RTM_NEWROUTE has room for those alone that mean something.',
  input: { destination: ipv6Network, gateway: optional(gateway), link: optional(device), metric: optional(metric), onlink: optional(yes) },
});
