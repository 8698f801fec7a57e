import { integer, ipv4Address, linkLayer, name, optional } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Publishes an address: this machine answers ARP requests for it on the link, or on every link. With a link-layer address and no link, it is the
 * Ethernet link that has that address, or that of the ARPHRD_* type that is given (ENODEV where none has); a named link of another type is EINVAL. Once more is no error. It goes away with the carrier of the link.
 *
 * What is published on every link outlives its network namespace on Linux 6.18 (the entries are freed by link), and shows up again in a later
 * namespace that gets the same memory: remove it before the namespace goes.
 */
export const addProxy = operation<void>()({
  id: 'neighbour.add-proxy',
  title: 'Answer ARP requests for an address',
  writes: true,
  teaches: 'ATF_PUBL and NTF_PROXY make the same entry. The link-layer address that SIOCSARP takes is not what is answered: it only serves to find the link.',
  input: { address: ipv4Address, link: optional(name), lladdr: optional(linkLayer), hardwareType: optional(integer('an ARPHRD_* type', 0, 65535)) },
});
