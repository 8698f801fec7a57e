const heads: string[] = [];
const tails: string[] = [];
const firstPairs: string[] = [];
const laterPairs: string[] = [];

/** Four bytes as an IPv4 address, from halves that are made once: a table of many thousands is then as many concatenations. */
export function dotted(view: DataView, at: number): string {
  const [high, low] = [view.getUint16(at), view.getUint16(at + 2)];
  heads[high] ??= `${high >>> 8}.${high & 0xff}.`;
  tails[low] ??= `${low >>> 8}.${low & 0xff}`;
  return heads[high] + tails[low];
}

/** Bytes as hex pairs between colons, two bytes at a time. */
export function pairs(view: DataView, from: number, to: number): string {
  let text = '';
  let at = from;
  for (; at + 2 <= to; at += 2) text += twoPairs(view.getUint16(at), at === from);
  return at < to ? `${text}${at === from ? '' : ':'}${pair(view.getUint8(at))}` : text;
}

function twoPairs(value: number, first: boolean): string {
  const made = first ? firstPairs : laterPairs;
  made[value] ??= `${first ? '' : ':'}${pair(value >>> 8)}:${pair(value & 0xff)}`;
  return made[value];
}

function pair(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
