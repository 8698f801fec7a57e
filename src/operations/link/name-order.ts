/** Links by name, as their bytes compare: /proc/net/dev and a dump of RTM_GETLINK each have an order of their own, which depends on the kernel. */
export function byName<T extends { name: string }>(links: readonly T[]): T[] {
  return [...links].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
