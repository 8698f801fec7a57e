const NEWLINE = 0x0a;

/** A place in a file of /proc that moves on with each number that is read; at the end of the file, what is read is 0. */
export interface Cursor {
  /** To the start of the next line, and whether there is one. The first call passes over the heading. */
  nextLine(): boolean;
  /** Behind the next `byte` of the line, and whether it has one. */
  past(byte: number): boolean;
  skip(count: number): void;
  /** A number of so many hex digits. */
  hex(digits: number): number;
  /** The next number in hex: what stands before it on the line is passed over. */
  hexWord(): number;
  decimalWord(): number;
  /** The rest of the line. */
  rest(): Buffer;
}

export function cursor(file: Buffer): Cursor {
  let at = 0;
  const word = (base: number): number => {
    let digit = digits[file[at] ?? NEWLINE] ?? NONE;
    while (digit === NONE && at < file.length && file[at] !== NEWLINE) digit = digits[file[++at] ?? NEWLINE] ?? NONE;
    let value = 0;
    for (; digit !== NONE; digit = digits[file[++at] ?? NEWLINE] ?? NONE) value = value * base + digit;
    return value;
  };
  const endOfLine = () => {
    const end = file.indexOf(NEWLINE, at);
    return end < 0 ? file.length : end;
  };
  return {
    nextLine: () => {
      at = endOfLine() + 1;
      return at < file.length;
    },
    past: (byte) => {
      while (at < file.length && file[at] !== NEWLINE) if (file[at++] === byte) return true;
      return false;
    },
    skip: (count) => {
      at += count;
    },
    hex: (count) => {
      let value = 0;
      for (const end = at + count; at < end; at++) value = value * 16 + (digits[file[at] ?? NEWLINE] ?? NONE);
      return value;
    },
    hexWord: () => word(16),
    decimalWord: () => word(10),
    rest: () => {
      const start = at;
      at = endOfLine();
      return file.subarray(start, at);
    },
  };
}

const NONE = 255;

/** By byte: the value of a hex digit. */
const digits = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? NONE : value;
});
