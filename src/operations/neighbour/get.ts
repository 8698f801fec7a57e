import { ipv4Address, name } from '../input.ts';
import { operation } from '../operation.ts';
import type { ArpEntry } from './arp-entry.ts';

/** Gives one entry of the ARP table. ENXIO (ioctl) or ENOENT (netlink) where there is none, or one of state NUD_NOARP; published addresses are not found. */
export const get = operation<ArpEntry>()({
  id: 'neighbour.get',
  title: 'Read one entry of the ARP table',
  writes: false,
  teaches: 'Both interfaces have to be told the link. Struct arpreq answers with two flags; RTM_GETNEIGH with the state, its age and the number of probes.',
  input: { address: ipv4Address, link: name },
});
