import { littleEndian } from '../../src/codec/word.ts';
import { emptyRow, type RouteRow } from '../../src/operations/route/row.ts';

const [TAB, SPACE, ASTERISK, ZERO, NINE, A_LESS_TEN] = [9, 32, 42, 48, 57, 55];

/** Hands over the lines of /proc/net/route, always in the same row. The first one names the columns. */
export function eachRoute(visit: (row: RouteRow) => void): (bytes: Buffer, start: number, end: number) => void {
  const row = emptyRow();
  let columnsAreNamed = false;
  let link: Buffer = Buffer.alloc(0);
  let at = 0;

  const hex = (bytes: Buffer): number => {
    let value = 0;
    for (; (bytes[at] as number) > SPACE; at++) {
      const digit = bytes[at] as number;
      value = (value << 4) | (digit > NINE ? digit - A_LESS_TEN : digit - ZERO);
    }
    at++;
    return value >>> 0;
  };
  const decimal = (bytes: Buffer, end: number): number => {
    let value = 0;
    for (; at < end && (bytes[at] as number) > SPACE; at++) value = value * 10 + (bytes[at] as number) - ZERO;
    at++;
    return value;
  };
  /** The next name is nearly always the last one again. */
  const nameFrom = (bytes: Buffer, start: number): void => {
    let length = 0;
    while (length < link.length && bytes[start + length] === link[length]) length++;
    at = start + length;
    if (length === 0 || length < link.length || bytes[at] !== TAB) {
      at = bytes.indexOf(TAB, start);
      link = Buffer.from(bytes.subarray(start, at));
      row.link = link.length === 1 && link[0] === ASTERISK ? null : link.toString('utf8');
    }
    at++;
  };

  return (bytes, start, end) => {
    if (!columnsAreNamed) {
      columnsAreNamed = true;
      return;
    }
    nameFrom(bytes, start);
    row.destination = inReadingOrder(hex(bytes));
    row.gateway = inReadingOrder(hex(bytes));
    row.flags = hex(bytes);
    decimal(bytes, end);
    decimal(bytes, end);
    row.metric = decimal(bytes, end);
    row.prefixLength = Math.clz32(~inReadingOrder(hex(bytes)));
    row.mss = decimal(bytes, end);
    row.window = decimal(bytes, end);
    row.irtt = decimal(bytes, end);
    visit(row);
  };
}

/** Numbers that show an address are the machine's reading of its bytes. */
function inReadingOrder(value: number): number {
  if (!littleEndian) return value;
  return (((value & 0xff) << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;
}
