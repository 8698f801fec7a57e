import { name, optional } from '../input.ts';
import { operation } from '../operation.ts';
import type { ArpEntry } from './arp-entry.ts';

/**
 * Gives the ARP table and what is published beside it, in the order of `inOrder`; of one link where one is named, ENODEV where there is no such link.
 * Entries of state NUD_NOARP and NUD_NONE are not among them. Of a link-layer address longer than 9 bytes, /proc/net/arp has the first 9.
 */
export const list = operation<ArpEntry[]>()({
  id: 'neighbour.list',
  title: 'List the ARP table',
  writes: false,
  teaches:
    '/proc/net/arp is text with three flags for eight states, and leaves out what needs no ARP. Netlink has the states and IPv6, but keeps published addresses in a dump of their own.',
  input: { link: optional(name) },
});
