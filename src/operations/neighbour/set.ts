import { integer, ipv4Address, linkLayer, name, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Writes an entry of the ARP table over what is there: permanent, or one that may be aged out (NUD_STALE). Without a link it is the one on which
 * a route without a gateway leads to the address (scope link or narrower): ENETUNREACH where there is none, EINVAL where the link is no Ethernet.
 * The link-layer address must be as long as those of the link, unless it comes with its ARPHRD_* type: then the link takes as many of its bytes as its own
 * have, and one of another type is EINVAL. Type 0 stands for whatever a named link is.
 */
export const set = operation<void>()({
  id: 'neighbour.set',
  title: 'Write an entry of the ARP table',
  writes: true,
  teaches: 'SIOCSARP finds the link by itself and overwrites; RTM_NEWNEIGH wants the index and overwrites only with NLM_F_CREATE and NLM_F_REPLACE.',
  input: { address: ipv4Address, lladdr: linkLayer, link: optional(name), permanent: optional(yes), hardwareType: optional(integer('an ARPHRD_* type', 0, 65535)) },
});
