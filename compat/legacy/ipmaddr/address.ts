/**
 * A link-layer address as ipmaddr reads it: pairs of characters, each a hex number as scanf(3) reads one, between which any number of colons and dots
 * may stand; zeros follow to 6 bytes, and what is over is dropped. So `224.0.0.99` is 22:04:00:00:99:00. Undefined where a character is left alone or a pair is no number.
 */
export function readAddress(text: string): string | undefined {
  const bytes = [0, 0, 0, 0, 0, 0];
  let rest = skipped(text);
  for (let index = 0; rest !== ''; index++) {
    const value = rest.length < 2 ? undefined : hexNumber(rest);
    if (value === undefined) return undefined;
    if (index < bytes.length) bytes[index] = value;
    rest = skipped(rest.slice(2));
  }
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

function skipped(text: string): string {
  return text.replace(/^[:.]+/, '');
}

/** What comes after the digits is not looked at: `6g` is 6, `0x` is 0, `-1` is 255. Blanks before them do not count as characters, though they are stepped over as such. */
function hexNumber(text: string): number | undefined {
  const [, sign, digits = ''] = /^([-+]?)([0-9a-f]+)/i.exec(text.trimStart().slice(0, 2)) ?? [];
  if (sign === undefined) return undefined;
  const value = Number.parseInt(digits, 16);
  return (sign === '-' ? -value : value) & 0xff;
}
