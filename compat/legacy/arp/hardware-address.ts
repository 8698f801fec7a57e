/** Room of a sockaddr for an address. */
const ROOM = 14;

/**
 * A hardware address as net-tools reads it for a type, as the 14 bytes of a sockaddr. Undefined where it is none; `words` is what is said of that beside "invalid".
 *
 * The bytes that were not written keep what lay there before: the address of the host that was looked up into the same memory, behind its port. So `02:00` for
 * 10.5.0.20 is 02:00:0a:05:00:14, every time.
 */
export function hardwareAddress(type: string, text: string, host: string): { bytes: string } | { words?: string } {
  const bytes = Buffer.alloc(ROOM);
  bytes.set(host.split('.').map(Number), 2);
  const read = readers[type];
  // For some types net-tools has no function to call, and ends with SIGSEGV.
  const said = read === undefined ? false : read(text, bytes);
  if (said === true) return { bytes: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(':') };
  return typeof said === 'string' ? { words: said } : {};
}

/** Writes into the bytes; false where the text is no address, or what is written to stderr of it. */
type Reader = (text: string, bytes: Buffer) => boolean | string;

const readers: Readonly<Record<string, Reader>> = {
  ether: hexBytes(6, true),
  eui64: hexBytes(8, true),
  arcnet: hexBytes(1, false),
  fddi: hexBytes(6, false),
  hippi: hexBytes(6, false),
  ax25: callsign,
  netrom: callsign,
  rose: (text, bytes) => {
    if (text.length !== 10) return false;
    for (let index = 0; index < 5; index++) bytes[index] = ((text.charCodeAt(index * 2) - 48) << 4) | (text.charCodeAt(index * 2 + 1) - 48);
    return true;
  },
  x25,
  ash,
};

/** Hex pairs, between which colons may stand. `short`: one digit before a colon or the end is a byte as well. What comes after the last byte is not looked at. */
function hexBytes(length: number, short: boolean): Reader {
  return (text, bytes) => {
    let rest = text;
    for (let index = 0; index < length && rest !== ''; index++) {
      const [found, digits = ''] = (short ? /^([0-9a-f]{2}|[0-9a-f](?=:|$))/i : /^([0-9a-f]{2})/i).exec(rest) ?? [];
      if (found === undefined) return false;
      bytes[index] = Number.parseInt(digits, 16);
      rest = rest.slice(digits.length);
      // One for the end of the byte that had one digit, and one that parts it from the next.
      if (digits.length === 1 && rest.startsWith(':')) rest = rest.slice(1);
      if (rest.startsWith(':')) rest = rest.slice(1);
    }
    return true;
  };
}

/** `AB1C-3`: six letters and digits, each shifted left by one, and a number. */
function callsign(text: string, bytes: Buffer): boolean {
  const [, sign = '', rest = ''] = /^([0-9a-z]{0,6})(.*)$/is.exec(text) ?? [];
  if (rest !== '' && !rest.startsWith('-')) return false;
  for (let index = 0; index < 6; index++) bytes[index] = (sign.toUpperCase().padEnd(6).charCodeAt(index) << 1) & 0xfe;
  bytes[6] = rest === '' ? 0 : (Number.parseInt(/^\s*[-+]?\d+/.exec(rest.slice(1))?.[0] ?? '0', 10) << 1) & 0xfe;
  return true;
}

/** Up to 15 digits, and after a slash how many of them count. */
function x25(text: string, bytes: Buffer): boolean {
  if (text.length > 18) return false;
  const [digits = '', counted] = text.includes('/') ? [text.slice(0, text.indexOf('/')), text.slice(text.indexOf('/') + 1)] : [text];
  const length = counted === undefined ? digits.length : Number.parseInt(/^\s*[-+]?\d+/.exec(counted)?.[0] ?? '0', 10);
  if (digits.length < 1 || digits.length > 15 || length < 0 || length > digits.length) return false;
  bytes.set(Buffer.from(`${digits}\0`.slice(0, length + 1), 'latin1').subarray(0, ROOM));
  return true;
}

/** Hops between colons, each a hex number from 0 to f. */
const HAMMING = [0x15, 0x02, 0x49, 0x5e, 0x64, 0x73, 0x38, 0x2f, 0xd0, 0xc7, 0x8c, 0x9b, 0xa1, 0xb6, 0xfd, 0xea];

function ash(text: string, bytes: Buffer): boolean | string {
  bytes.fill(0xc9);
  for (const [index, hop] of text.split(':').entries()) {
    if (!/^\s*[-+]?(0x)?[0-9a-f]*$/i.test(hop)) return 'Malformed Ash address';
    if (index < ROOM) bytes[index] = HAMMING[Number.parseInt(hop, 16) || 0] ?? 0;
  }
  return true;
}

/** A hardware address as busybox reads it: all of its bytes have to be there. What comes after them is not looked at. */
export function busyboxHardwareAddress(type: string, text: string): string | undefined {
  if (type === 'infiniband') return Array.from({ length: ROOM }, (_, index) => /^[0-9a-f]{2}/i.exec(text.replaceAll(':', '').slice(index * 2))?.[0] ?? '00').join(':');
  const bytes: string[] = [];
  let rest = text;
  while (bytes.length < 6) {
    const digits = /^([0-9a-f]{2}|[0-9a-f](?=:|$))/i.exec(rest)?.[0];
    if (digits === undefined) return undefined;
    bytes.push(digits.padStart(2, '0'));
    rest = rest.slice(digits.length).replace(/^:/, '');
  }
  return bytes.join(':');
}
