import { ipv6Address, name } from '../input.ts';
import { operation } from '../operation.ts';

/** `link` is the base device sit0, `address` the other end as ::192.0.2.1. ENODEV where the link is no sit device, EADDRNOTAVAIL where the address is not IPv4-compatible. */
export const addSitTunnel = operation<void>()({
  id: 'address6.add-sit-tunnel',
  title: 'Make a tunnel for IPv6 over IPv4 from sit0, and take it up',
  writes: true,
  teaches: 'SIOCSIFDSTADDR on an AF_INET6 socket has nothing to do with a peer address: it makes a device, and does not say how it is called.',
  input: { link: name, address: ipv6Address },
});
