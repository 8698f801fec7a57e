/** Links by name, as their bytes compare: /proc/net/dev and a dump of RTM_GETLINK each have an order of their own, which depends on the kernel. */
export function byName<T extends { name: string }>(links: readonly T[]): T[] {
  const found = new Map(links.map((link) => [link.name, link]));
  if (found.size < links.length) return [...links].sort((a, b) => compareBytes(a.name, b.name));
  return sortedTexts([...found.keys()]).map((name) => found.get(name) as T);
}

/** Texts by the bytes of their UTF-8. Strings sort so by themselves, and fast, save where UTF-16 has pairs: with thousands of them, making bytes takes longer than all else. */
export function sortedTexts(texts: readonly string[]): string[] {
  return texts.some((text) => pairs.test(text)) ? [...texts].sort(compareBytes) : [...texts].sort();
}

const pairs = /[\ud800-\udfff]/;

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
