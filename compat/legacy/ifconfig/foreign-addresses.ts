import { strtoul } from '../c-numbers.ts';

// How addresses of families are read that no kernel has any more: nothing comes of them but an error, and that is the one of the old tool.

/** A word that is no address: with the family's own words, or without any. `shown` is the word as it is told, where reading has changed it. */
export interface NoAddress {
  error?: string;
  shown?: string;
}

const fine = { number: 0 };

/** AX.25 and NET/ROM: up to six letters and digits, then `-` and a number. */
export function callSign(word: string): NoAddress | { number: number } {
  const [sign = ''] = /^[^-]{0,6}/.exec(word) ?? [];
  if (!/^[a-z0-9]*$/i.test(sign)) return { error: 'Invalid callsign' };
  const next = word[sign.length];
  return sign.length === 6 && next !== undefined && next !== '-' ? { error: 'Callsign too long' } : fine;
}

export function roseAddress(word: string): NoAddress | { number: number } {
  return word.length === 10 ? fine : { error: 'Node address must be ten digits' };
}

/** Digits, and how many of them count behind a slash; that number is what the reader gives. */
export function x25Address(word: string): NoAddress | { number: number } {
  if (word.length > 18) return { error: "Address can't exceed eighteen digits with sigdigits" };
  const slash = word.indexOf('/');
  const digits = slash < 0 ? word : word.slice(0, slash);
  const counted = slash < 0 ? digits.length : Number.parseInt(word.slice(slash + 1), 10) || 0;
  return digits.length < 1 || digits.length > 15 || counted > digits.length || counted < 0 ? { error: 'Invalid address' } : { number: counted };
}

export function econetAddress(word: string): NoAddress | { number: number } {
  return /^\s*[+-]?\d/.test(word) ? fine : {};
}

/** `NETWORK:NODE`, both hexadecimal; what is read of the node is made upper case on the way. */
export function ipxAddress(word: string): NoAddress | { number: number } {
  const { value, rest } = strtoul(word, 16);
  if (value === 0n || value === 0xffffffffn || !rest.startsWith(':')) return {};
  const node = rest.slice(1);
  const hex = /^[0-9a-f]{0,12}/i.exec(node)?.[0] ?? '';
  const read = Math.min(node.length, hex.length + (hex.length < 12 ? 1 : 0));
  const shown = word.slice(0, word.length - node.length) + node.slice(0, read).toUpperCase() + node.slice(read);
  return hex.length < 12 || /^(0+|f+)$/i.test(hex) ? { shown } : fine;
}
