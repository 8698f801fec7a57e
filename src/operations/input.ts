import { UsageError } from '../base/errors.ts';
import { isIPv4, isIPv6 } from '../codec/is-address.ts';

/** One field of an operation's input: how it is written as text, and what values are allowed. */
export interface InputField<T> {
  /** What to write, for help texts and error messages: `an IPv4 address`. */
  readonly expects: string;
  readonly optional: boolean;
  /** From `key=value` text. Throws UsageError. */
  parse(text: string): T;
  /** Whether a value that came through the API is one that this field takes. */
  accepts(value: unknown): boolean;
}

function field<T>(expects: string, parse: (text: string) => T | undefined, accepts: (value: unknown) => boolean): InputField<T> {
  return {
    expects,
    optional: false,
    accepts,
    parse: (text) => {
      const value = parse(text);
      if (value === undefined || !accepts(value)) throw new UsageError(`'${text}' is not ${expects}`);
      return value;
    },
  };
}

function textual(expects: string, accepts: (text: string) => boolean): InputField<string> {
  return field(
    expects,
    (text) => text,
    (value) => typeof value === 'string' && accepts(value),
  );
}

/** The same field, which may be left out. */
export function optional<T>(inner: InputField<T>): InputField<T | undefined> {
  return { ...inner, optional: true };
}

/** A link's name, an alternative name, or a label such as eth0:1; whether the kernel has it is for the kernel to say. */
export const name = textual('a link name of 1 to 127 bytes', (text) => text.length > 0 && Buffer.byteLength(text) < 128 && !text.includes('\0'));

/** What IFNAMSIZ has room for: a longer one would be cut by one interface and refused by the other. */
export const newName = textual('a new link name of 1 to 15 bytes', (text) => text.length > 0 && Buffer.byteLength(text) < 16 && !text.includes('\0'));

/** A label of an IPv4 address: what fits into IFA_LABEL and ifr_name. */
export const label = textual('a label of 1 to 15 bytes, such as eth0:1', isLabel);

/** A label that is no link's name: without the colon, what is done to a label would be done to the link. */
export const alias = textual('a label with a colon, such as eth0:1', (text) => isLabel(text) && text.includes(':'));

export const word = textual('text', (text) => !text.includes('\0'));

export const ipv4Address = textual('an IPv4 address, such as 192.0.2.1', isIPv4);

export const ipv6Address = textual('an IPv6 address without a zone, such as 2001:db8::1', (text) => isIPv6(text) && !text.includes('%'));

/** `10.9.0.0/16`, `default`; an address alone is the host. */
export const ipv4Network = textual('an IPv4 network, such as 10.9.0.0/16, or default', (text) => isNetwork(text, isIPv4, 32));

export const ipv6Network = textual('an IPv6 network, such as 2001:db8::/32, or default', (text) => isNetwork(text, (address) => isIPv6(address) && !address.includes('%'), 128));

export const linkLayer = textual('a link-layer address, such as 02:00:00:00:00:01', (text) => /^[0-9a-f]{2}(:[0-9a-f]{2}){0,31}$/i.test(text));

/** Of a unicast address or a group. */
export const macAddress = textual('a MAC address, such as 02:00:00:00:00:01', (text) => /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i.test(text));

/** The lowest bit of the first byte is the group bit (IEEE 802). */
export const groupAddress = textual('a multicast MAC address, such as 01:00:5e:00:00:01', (text) => /^[0-9a-f][13579bdf](:[0-9a-f]{2}){5}$/i.test(text));

export function integer(what: string, min: number, max: number): InputField<number> {
  return field(`${what}, a whole number from ${min} to ${max}`, wholeNumber, (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max);
}

export const yes = field<boolean>(
  'yes or no',
  (text) => ({ yes: true, no: false, true: true, false: false, on: true, off: false })[text],
  (value) => typeof value === 'boolean',
);

export function oneOf<const W extends string>(...words: W[]): InputField<W> {
  return field(
    words.join(' or '),
    (text) => text as W,
    (value) => words.includes(value as W),
  );
}

function wholeNumber(text: string): number | undefined {
  return /^-?(\d+|0x[0-9a-f]+)$/i.test(text) ? Number(text) : undefined;
}

function isNetwork(text: string, isAddress: (text: string) => boolean, bits: number): boolean {
  if (text === 'default') return true;
  const [address = '', length, more] = text.split('/');
  return more === undefined && isAddress(address) && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits));
}

function isLabel(text: string): boolean {
  return text.length > 0 && Buffer.byteLength(text) < 16 && !text.includes('\0');
}
