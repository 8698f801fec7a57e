/** Bytes that are handed over at once, and how much of them a line may take at most. */
const [CHUNK, LONGEST_LINE] = [1 << 18, 1024];
const [SPACE, ZERO, DOT, NEWLINE, MINUS] = [32, 48, 46, 10, 45];

/** Lines written digit by digit: text that is put together from strings takes longer than all else, once there are a million lines. */
export interface ByteLines {
  /** ASCII as it is. */
  text(text: string): void;
  /** ASCII to the left of `width`. */
  left(text: string, width: number): void;
  /** An IPv4 address in reading order (10.0.0.1 is 0x0a000001), to the left of `width`. */
  address(address: number, width: number): void;
  /** A whole number, to the left of `width`. */
  number(value: number, width: number): void;
  /** A whole number, to the right of `width`. */
  numberRight(value: number, width: number): void;
  endLine(): void;
  /** Hands over what is left. */
  end(): void;
}

/** Lines for `out`, which gets them in large chunks that are not written to again. A line may take 1,024 bytes. */
export function byteLines(out: (bytes: Uint8Array) => void): ByteLines {
  let bytes = Buffer.allocUnsafe(CHUNK);
  let at = 0;

  const pad = (until: number) => {
    while (at < until) bytes[at++] = SPACE;
  };
  const byteDigits = (byte: number) => {
    if (byte >= 100) bytes[at++] = ZERO + ((byte / 100) | 0);
    if (byte >= 10) bytes[at++] = ZERO + (((byte / 10) | 0) % 10);
    bytes[at++] = ZERO + (byte % 10);
  };
  const digits = (value: number) => {
    if (value < 0) bytes[at++] = MINUS;
    let rest = Math.abs(value);
    let end = at + 1;
    for (let left = rest; left >= 10; left = Math.floor(left / 10)) end++;
    at = end;
    do {
      bytes[--end] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    } while (rest > 0);
  };
  const text = (value: string) => {
    for (let index = 0; index < value.length; index++) bytes[at++] = value.charCodeAt(index);
  };

  return {
    text,
    left: (value, width) => {
      const until = at + width;
      text(value);
      pad(until);
    },
    address: (address, width) => {
      const until = at + width;
      byteDigits(address >>> 24);
      bytes[at++] = DOT;
      byteDigits((address >>> 16) & 0xff);
      bytes[at++] = DOT;
      byteDigits((address >>> 8) & 0xff);
      bytes[at++] = DOT;
      byteDigits(address & 0xff);
      pad(until);
    },
    number: (value, width) => {
      const until = at + width;
      digits(value);
      pad(until);
    },
    numberRight: (value, width) => {
      let length = value < 0 ? 2 : 1;
      for (let left = Math.abs(value); left >= 10; left = Math.floor(left / 10)) length++;
      pad(at + width - length);
      digits(value);
    },
    endLine: () => {
      bytes[at++] = NEWLINE;
      if (at < CHUNK - LONGEST_LINE) return;
      out(bytes.subarray(0, at));
      bytes = Buffer.allocUnsafe(CHUNK);
      at = 0;
    },
    end: () => {
      if (at > 0) out(bytes.subarray(0, at));
      bytes = Buffer.allocUnsafe(0);
    },
  };
}
