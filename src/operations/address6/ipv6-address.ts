import { ipv6Bytes } from '../../codec/address.ts';

/** An IPv6 address of a link. */
export interface Ipv6Address {
  link: string;
  address: string;
  prefixLength: number;
  scope: 'global' | 'link' | 'host' | 'site';
  /** Those of the lower eight bits of ifa_flags that are set, lowest first: /proc/net/if_inet6 has no more. */
  flags: Ipv6AddressFlag[];
}

/** IFA_F_* by value: include/uapi/linux/if_addr.h. */
const flags = {
  temporary: 0x1,
  nodad: 0x2,
  optimistic: 0x4,
  dadfailed: 0x8,
  homeaddress: 0x10,
  deprecated: 0x20,
  tentative: 0x40,
  permanent: 0x80,
} as const;
export type Ipv6AddressFlag = keyof typeof flags;

export function flagNames(bits: number): Ipv6AddressFlag[] {
  return (Object.keys(flags) as Ipv6AddressFlag[]).filter((name) => (bits & flags[name]) !== 0);
}

/** By rising index of the link, then by address: /proc/net/if_inet6 is in the order of a hash table, which says nothing. */
export function inListOrder(found: readonly { index: number; entry: Ipv6Address }[]): Ipv6Address[] {
  return [...found].sort((a, b) => a.index - b.index || Buffer.compare(ipv6Bytes(a.entry.address), ipv6Bytes(b.entry.address))).map(({ entry }) => entry);
}
