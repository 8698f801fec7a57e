import { ipv4Address, name, optional } from '../input.ts';
import { operation } from '../operation.ts';

/** Stops answering for an address on a link; without a link, what was published on every link. ENOENT where it is not published there. */
export const removeProxy = operation<void>()({
  id: 'neighbour.remove-proxy',
  title: 'Stop answering ARP requests for an address',
  writes: true,
  teaches: 'Here both say ENOENT: the table of published addresses is another one than that of neighbours.',
  input: { address: ipv4Address, link: optional(name) },
});
