/** The link-layer address that stands for the one of a link that was named: `ee:ee:` and up to twelve letters of its name in hex. */
export function standInAddress(link: string): string {
  const bytes = [...Buffer.from(link).subarray(0, 12)];
  return ['ee', 'ee', ...Array.from({ length: 12 }, (_, at) => (bytes[at] ?? 0).toString(16).padStart(2, '0'))].join(':');
}

/** The link whose own address was asked for, or undefined where the address is one that was written. */
export function standsInFor(lladdr: string): string | undefined {
  if (!lladdr.startsWith('ee:ee:')) return undefined;
  const bytes = lladdr
    .split(':')
    .slice(2)
    .map((byte) => Number.parseInt(byte, 16));
  return Buffer.from(bytes.filter((byte) => byte !== 0)).toString();
}
