import { name, optional } from '../input.ts';
import { operation } from '../operation.ts';

/** One row of the ARP table, as struct arpreq counts it. */
export interface ArpRow {
  /** IPv4. */
  address: string;
  /** ARPHRD_*; 0 where there is no link. */
  hardwareType: number;
  /** ATF_*. */
  flags: number;
  /** Where it is known (ATF_COM): of more than 9 bytes, the first 9. Empty otherwise, and on a link without addresses. */
  lladdr: string;
  /** `*` for an address that is published on every link. */
  link: string;
}

/**
 * Gives the ARP table in the kernel's own order, what is published last; of the link that has this very name where one is given, nothing where there is none.
 * The order is that of a hash over the place of the device in memory (arp_hash in net/ipv4/arp.c): the same for both interfaces, and another one in each namespace.
 */
export const listRows = operation<ArpRow[]>()({
  id: 'neighbour.list-rows',
  title: 'List the ARP table in the order in which the kernel has it',
  writes: false,
  teaches: 'Reading a long /proc/net/arp takes a time that grows with the square of its length: each read counts the entries from the first again. A dump goes on where it was.',
  input: { link: optional(name) },
});
