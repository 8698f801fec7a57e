import { callSign, roseAddress, x25Address } from './foreign-addresses.ts';

/** The bytes that a word means, fewer than the class has where fewer are given; undefined where it is no address. */
export type Reader = (word: string) => Buffer | undefined;

/** Bytes of one or two digits, colons between them or not; what stands behind the last byte does not matter. */
export function ether(most: number): Reader {
  return (word) => {
    const bytes: number[] = [];
    for (let rest = word; rest !== '' && bytes.length < most; ) {
      const [whole, digits = ''] = /^([0-9a-f]{2}|[0-9a-f](?=:|$)):?/i.exec(rest) ?? [];
      if (whole === undefined) return undefined;
      bytes.push(Number.parseInt(digits, 16));
      rest = rest.slice(whole.length);
      // Behind one digit the colon took the place of the other digit, and another one may follow.
      if (digits.length === 1 && rest.startsWith(':')) rest = rest.slice(1);
    }
    return Buffer.from(bytes);
  };
}

/** Bytes of two digits. */
export function strictHex(most: number): Reader {
  return (word) => {
    const bytes: number[] = [];
    for (let rest = word; rest !== '' && bytes.length < most; ) {
      const [whole, digits = ''] = /^([0-9a-f]{2}):?/i.exec(rest) ?? [];
      if (whole === undefined) return undefined;
      bytes.push(Number.parseInt(digits, 16));
      rest = rest.slice(whole.length);
    }
    return Buffer.from(bytes);
  };
}

export const dashes = strictHex(6);
export const arcnet = strictHex(1);

/** An address that cannot be set. */
export const nothing: Reader = () => undefined;

// Of these classes there is no hardware any more: the kernel refuses the class, whatever the bytes.

export const asAx25: Reader = (word) => ('number' in callSign(word) ? Buffer.alloc(7) : undefined);
export const rose: Reader = (word) => ('number' in roseAddress(word) ? Buffer.alloc(5) : undefined);
export const x25: Reader = (word) => ('number' in x25Address(word) ? Buffer.alloc(14) : undefined);
export const ash: Reader = () => Buffer.alloc(14);
