import type { LinkMap } from './get-map.ts';
import type { statisticsColumns } from './get-statistics.ts';

/** The columns of /proc/net/dev. A bigint only where a number would not be exact: thousands of them take longer to make than all else. */
export type LinkCounters = Record<(typeof statisticsColumns)[number], number | bigint>;

/** The first IPv4 address of a name, with what four requests say of it. Dotted; `broadcast` is 0.0.0.0 where there is none, `peer` the address itself. */
export interface FirstAddress {
  address: string;
  peer: string;
  broadcast: string;
  netmask: string;
}

/** An IPv6 address of a link. `scope` is the bits of IPV6_ADDR_SCOPE_MASK (net/ipv6.h): 0 global, 0x10 host, 0x20 link, 0x40 site, 0x80 IPv4-compatible. */
export interface ScopedAddress {
  address: string;
  prefixLength: number;
  scope: number;
}

/** What a link, or a label on it, is to whoever lists interfaces by requests. */
export interface LinkDetails {
  /** IFF_* bits that an ifreq has room for: 16. */
  flags: number;
  /** ARPHRD_* by number. */
  hardwareType: number;
  /** Hex pairs between colons, 14 at most; empty where the device has no address. */
  address: string;
  /** Bytes. */
  mtu: number;
  /** Packets. */
  txqlen: number;
  map: Readonly<LinkMap>;
  /** Of the first address whose label is the name. */
  ipv4?: FirstAddress;
  /** By address; empty under a name that is not the link's own: no label and no alternative name has IPv6 addresses. */
  inet6: readonly ScopedAddress[];
  /** Only under the link's own name. */
  statistics?: LinkCounters;
}

/** A name that is in /proc/net/dev or in the answer of SIOCGIFCONF. `details` is absent where it leads to no link: a label may be any word. */
export interface NamedDetails {
  name: string;
  details?: LinkDetails;
}

/** By the bytes of their addresses: the kernel's order is that of a hash table, salted anew for each namespace. */
export function byAddress<T extends { bytes: Uint8Array }>(a: T, b: T): number {
  return Buffer.compare(a.bytes, b.bytes);
}
