/** Room for all halves from the beginning: an array that is filled from its middle becomes a table of hashes. Half a megabyte, made when it is first asked for. */
function halves(make: (value: number) => string): (value: number) => string {
  let made: (string | undefined)[] | undefined;
  return (value) => {
    made ??= new Array<string | undefined>(65536);
    const known = made[value];
    if (known !== undefined) return known;
    const text = make(value);
    made[value] = text;
    return text;
  };
}

const head = halves((high) => `${high >>> 8}.${high & 0xff}.`);
const tail = halves((low) => `${low >>> 8}.${low & 0xff}`);
const firstPairs = halves((two) => `${pair(two >>> 8)}:${pair(two & 0xff)}`);
const laterPairs = halves((two) => `:${pair(two >>> 8)}:${pair(two & 0xff)}`);

/** Four bytes as an IPv4 address, from halves that are made once: a table of many thousands is then as many concatenations. */
export function dotted(view: DataView, at: number): string {
  return head(view.getUint16(at)) + tail(view.getUint16(at + 2));
}

/** Bytes as hex pairs between colons, two bytes at a time. */
export function pairs(view: DataView, from: number, to: number): string {
  let text = '';
  let at = from;
  for (; at + 2 <= to; at += 2) text += at === from ? firstPairs(view.getUint16(at)) : laterPairs(view.getUint16(at));
  return at < to ? `${text}${at === from ? '' : ':'}${pair(view.getUint8(at))}` : text;
}

function pair(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
