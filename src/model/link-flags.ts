/** IFF_* by name: include/uapi/linux/if.h. An ifreq holds the lower 16 bits; ifinfomsg all of them. */
export const linkFlags = {
  UP: 0x1,
  BROADCAST: 0x2,
  DEBUG: 0x4,
  LOOPBACK: 0x8,
  POINTOPOINT: 0x10,
  NOTRAILERS: 0x20,
  RUNNING: 0x40,
  NOARP: 0x80,
  PROMISC: 0x100,
  ALLMULTI: 0x200,
  MASTER: 0x400,
  SLAVE: 0x800,
  MULTICAST: 0x1000,
  PORTSEL: 0x2000,
  AUTOMEDIA: 0x4000,
  DYNAMIC: 0x8000,
  LOWER_UP: 0x10000,
  DORMANT: 0x20000,
  ECHO: 0x40000,
} as const;

export type LinkFlag = keyof typeof linkFlags;

/** The same under their kernel names: IFF_UP and so on. */
export const iff: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(linkFlags).map(([name, bit]) => [`IFF_${name}`, bit]));

/** The names of the bits that are set, lowest first; a bit without a name as hex. */
export function linkFlagNames(flags: number): string[] {
  const names: string[] = [];
  for (let bit = 1; bit > 0 && bit <= 0x40000000; bit *= 2) {
    if ((flags & bit) === 0) continue;
    names.push(Object.entries(linkFlags).find(([, value]) => value === bit)?.[0] ?? `0x${bit.toString(16)}`);
  }
  return names;
}

/** The names of the flags that an ifreq has room for, sorted by name. */
export function shortFlagNames(flags: number): LinkFlag[] {
  return (Object.keys(linkFlags) as LinkFlag[]).filter((name) => (flags & 0xffff & linkFlags[name]) !== 0).sort();
}
