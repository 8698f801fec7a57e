/** Bytes that are handed over at once, and how much of them a line may take at most. */
const [CHUNK, LONGEST_LINE] = [1 << 18, 1024];
const [SPACE, ZERO, DOT, NEWLINE, MINUS, COLON, ASTERISK] = [32, 48, 46, 10, 45, 58, 42];

/** Lines written digit by digit: text that is put together from strings takes longer than all else, once there are a million lines. */
export interface ByteLines {
  /** ASCII as it is. */
  text(text: string): void;
  /** ASCII to the left of `width`. */
  left(text: string, width: number): void;
  /** An IPv4 address in reading order (10.0.0.1 is 0x0a000001), to the left of `width`. */
  address(address: number, width: number): void;
  /** An address and a port, `10.0.0.1:22`, to the left of `width`; port 0 is `*`. */
  endpoint(address: number, port: number, width: number): void;
  /** A whole number, to the left of `width`. */
  number(value: number, width: number): void;
  /** A whole number, to the right of `width`. */
  numberRight(value: number, width: number): void;
  endLine(): void;
  /** Hands over what is left. */
  end(): void;
}

/** The digits of a byte, blanks behind them: three characters from the low bits up, then how many are digits. */
const byteTexts = Uint32Array.from({ length: 256 }, (_, byte) => {
  const text = String(byte);
  const [first, second, third] = [...text.padEnd(3)].map((character) => character.charCodeAt(0)) as [number, number, number];
  return first | (second << 8) | (third << 16) | (text.length << 24);
});

/** Lines for `out`, which gets them in large chunks that are not written to again. A line may take 1,024 bytes. */
export function byteLines(out: (bytes: Uint8Array) => void): ByteLines {
  // Blanks are there already, so that padding is to go on without writing.
  const blank = () => new Uint8Array(CHUNK).fill(SPACE);
  let bytes = blank();
  let at = 0;

  const byteDigits = (byte: number) => {
    const text = byteTexts[byte] as number;
    bytes[at] = text;
    bytes[at + 1] = text >> 8;
    bytes[at + 2] = text >> 16;
    at += text >> 24;
  };
  const dotted = (address: number) => {
    byteDigits(address >>> 24);
    bytes[at++] = DOT;
    byteDigits((address >>> 16) & 0xff);
    bytes[at++] = DOT;
    byteDigits((address >>> 8) & 0xff);
    bytes[at++] = DOT;
    byteDigits(address & 0xff);
  };
  const digits = (value: number) => {
    if (value < 0) bytes[at++] = MINUS;
    let rest = Math.abs(value);
    let end = at + lengthOf(rest);
    at = end;
    do {
      const left = Math.floor(rest / 10);
      bytes[--end] = ZERO + rest - left * 10;
      rest = left;
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
      if (at < until) at = until;
    },
    address: (address, width) => {
      const until = at + width;
      dotted(address);
      if (at < until) at = until;
    },
    endpoint: (address, port, width) => {
      const until = at + width;
      dotted(address);
      bytes[at++] = COLON;
      if (port === 0) bytes[at++] = ASTERISK;
      else digits(port);
      if (at < until) at = until;
    },
    number: (value, width) => {
      const until = at + width;
      digits(value);
      if (at < until) at = until;
    },
    numberRight: (value, width) => {
      const length = lengthOf(Math.abs(value)) + (value < 0 ? 1 : 0);
      if (length < width) at += width - length;
      digits(value);
    },
    endLine: () => {
      bytes[at++] = NEWLINE;
      if (at < CHUNK - LONGEST_LINE) return;
      out(bytes.subarray(0, at));
      bytes = blank();
      at = 0;
    },
    end: () => {
      if (at > 0) out(bytes.subarray(0, at));
      at = 0;
      bytes = blank();
    },
  };
}

function lengthOf(value: number): number {
  let length = 1;
  for (let left = value; left >= 10; left = Math.floor(left / 10)) length++;
  return length;
}
