const LONGEST = 15;

/** A link's name as it fits into IFNAMSIZ: the tool, or the kernel after it, cuts what is longer. */
export function cutName(name: string): string {
  let cut = name;
  while (Buffer.byteLength(cut) > LONGEST) cut = cut.slice(0, -1);
  return cut;
}
