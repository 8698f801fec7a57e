/** Room for all halves from the beginning: an array that is filled from its middle becomes a table of hashes. */
const HALVES = 65536;
const heads = new Array<string | undefined>(HALVES);
const tails = new Array<string | undefined>(HALVES);
const firstPairs = new Array<string | undefined>(HALVES);
const laterPairs = new Array<string | undefined>(HALVES);

/** Four bytes as an IPv4 address, from halves that are made once: a table of many thousands is then as many concatenations. */
export function dotted(view: DataView, at: number): string {
  const [high, low] = [view.getUint16(at), view.getUint16(at + 2)];
  let [head, tail] = [heads[high], tails[low]];
  if (head === undefined) {
    head = `${high >>> 8}.${high & 0xff}.`;
    heads[high] = head;
  }
  if (tail === undefined) {
    tail = `${low >>> 8}.${low & 0xff}`;
    tails[low] = tail;
  }
  return head + tail;
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
  const text = made[value];
  if (text !== undefined) return text;
  const fresh = `${first ? '' : ':'}${pair(value >>> 8)}:${pair(value & 0xff)}`;
  made[value] = fresh;
  return fresh;
}

function pair(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
