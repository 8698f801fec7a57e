/** Links by name, as their bytes compare: /proc/net/dev and a dump of RTM_GETLINK each have an order of their own, which depends on the kernel. */
export function byName<T extends { name: string }>(links: readonly T[]): T[] {
  return [...links].sort((a, b) => compareNames(a.name, b.name));
}

/** By the bytes of their UTF-8, which only where UTF-16 has pairs is another order than that of strings; with thousands of names, making bytes of them takes longer than all else. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  if (hasPairs.test(a) || hasPairs.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

const hasPairs = /[\ud800-\udfff]/;
