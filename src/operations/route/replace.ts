import { ipv4Network, optional } from '../input.ts';
import { operation } from '../operation.ts';
import { device, gateway, metric } from './fields.ts';

/** Puts a unicast route in the place of the first one with the same destination and metric, in one step; adds it where there is none. */
export const replace = operation<void>()({
  id: 'route.replace',
  title: 'Replace an IPv4 route',
  writes: true,
  teaches: 'NLM_F_REPLACE swaps the route in one step. With IOCTLs it takes SIOCADDRT and SIOCDELRT, and packets in between see both or none.',
  input: { destination: ipv4Network, gateway: optional(gateway), link: optional(device), metric: optional(metric) },
});
