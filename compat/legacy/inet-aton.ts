const MOST = [0xffffffff, 0xffffff, 0xffff, 0xff];

/**
 * An IPv4 address as inet_aton(3) of the GNU C library reads it, written as four decimal numbers: one to four numbers, octal after `0` and hexadecimal after
 * `0x`, of which the last fills the bytes that are left (`10.1` is 10.0.0.1). A blank ends it, whatever follows. Undefined where it is none.
 */
export function inetAton(text: string): string | undefined {
  const [whole = ''] = /^[^\s]*/.exec(text) ?? [];
  const parts = whole.split('.');
  const last = parts.length - 1;
  if (last > 3) return undefined;
  let address = 0;
  for (const [index, part] of parts.entries()) {
    const value = cNumber(part);
    if (value === undefined || value > (index === last ? (MOST[last] as number) : 0xff)) return undefined;
    address += index === last ? value : value * 2 ** (24 - 8 * index);
  }
  return `${Math.floor(address / 0x1000000)}.${(address >>> 16) & 0xff}.${(address >>> 8) & 0xff}.${address & 0xff}`;
}

/** As strtoul(3) reads it with base 0, where nothing is left over. */
function cNumber(text: string): number | undefined {
  if (/^0x[0-9a-f]+$/i.test(text)) return Number(text);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9][0-9]*$/.test(text) ? Number(text) : undefined;
}
