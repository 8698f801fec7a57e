/** An entry of the ARP table as both interfaces know it: as arp(8) shows it, without the states that only netlink has. */
export interface ArpEntry {
  /** IPv4. */
  address: string;
  /** Null for an address that is published on every link. */
  link: string | null;
  /** ARPHRD_* of the link, without the prefix: ETHER; null where there is no link. */
  hardwareType: string | null;
  /** Null while it is not known, and for what is published: there the link's own is answered. */
  lladdr: string | null;
  /** ATF_COM: the link-layer address is known. */
  complete: boolean;
  /** ATF_PERM. */
  permanent: boolean;
  /** ATF_PUBL: this machine answers for the address; nothing is known of who has it. */
  published: boolean;
}

/**
 * By name of the link (none comes last), then by address, then the published one last. The kernel's own order is that of a hash over the place
 * of the device in memory (arp_hash in net/ipv4/arp.c), the same for both interfaces and different after each start.
 */
export function inOrder(entries: readonly ArpEntry[]): ArpEntry[] {
  return [...entries].sort((a, b) => compareLinks(a.link, b.link) || number(a.address) - number(b.address) || Number(a.published) - Number(b.published));
}

function compareLinks(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function number(address: string): number {
  return address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
}
