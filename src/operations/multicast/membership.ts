/** A group that a link listens to, as both interfaces tell it. */
export interface Membership {
  /** Name of the link. */
  link: string;
  index: number;
  /** `224.0.0.1`, or RFC 5952 text of an IPv6 group. */
  group: string;
}

/** The same with what only /proc counts. */
export interface CountedMembership extends Membership {
  /** How many sockets and parts of the kernel asked for it. */
  users: number;
  /** Whether it was added by hand (SIOCADDMULTI); only link-layer addresses can be. */
  byHand: boolean;
}

/** IPv4 before IPv6, then by rising index; the groups of a link as the kernel has them, the newest first. */
export function byIndex<T extends Membership>(memberships: readonly T[]): T[] {
  return [...memberships].sort((a, b) => Number(a.group.includes(':')) - Number(b.group.includes(':')) || a.index - b.index);
}
