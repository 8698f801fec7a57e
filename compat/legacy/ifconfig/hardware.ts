import { arcnet, asAx25, ash, dashes, ether, nothing, type Reader, rose, strictHex, x25 } from './hardware-addresses.ts';

/** A class of hardware, as it is printed and read. */
export interface Hardware {
  name: string;
  title: string;
  /** ARPHRD_*: include/uapi/linux/if_arp.h. */
  type: number;
  /** The text of an address of which eight bytes are known. Absent where none is shown. */
  print?: (bytes: Uint8Array) => string;
  /** Absent where no address can be set. */
  read?: Reader;
  /** An address of zeros only is not shown. */
  hidesZeros?: true;
}

const pairs = (bytes: Uint8Array, count: number, separator: string, upper: boolean) =>
  Array.from({ length: count }, (_, at) => {
    const pair = (bytes[at] ?? 0).toString(16).padStart(2, '0');
    return upper ? pair.toUpperCase() : pair;
  }).join(separator);

/** What is shown of hardware of a class that is not known: the room of a sockaddr, of which eight bytes are filled. */
export const printUnspecified = (bytes: Uint8Array) => pairs(bytes.subarray(0, 8), 16, '-', true);

const printEther = (bytes: Uint8Array) => pairs(bytes, 6, ':', false);

const printCallSign = (bytes: Uint8Array) => {
  const letters = Array.from(bytes.subarray(0, 6), (byte) => byte >> 1);
  const end = letters.findIndex((letter) => letter === 0x20 || letter === 0);
  const station = ((bytes[6] ?? 0) & 0x1e) >> 1;
  return String.fromCharCode(...letters.slice(0, end < 0 ? 6 : end)) + (station === 0 ? '' : `-${station}`);
};

/** In the order of the usage text. */
export const hardware: readonly Hardware[] = [
  { name: 'loop', title: 'Local Loopback', type: 772 },
  { name: 'slip', title: 'Serial Line IP', type: 256 },
  { name: 'cslip', title: 'VJ Serial Line IP', type: 257 },
  { name: 'slip6', title: '6-bit Serial Line IP', type: 258 },
  { name: 'cslip6', title: 'VJ 6-bit Serial Line IP', type: 259 },
  { name: 'adaptive', title: 'Adaptive Serial Line IP', type: 264 },
  { name: 'ash', title: 'Ash', type: 781, print: () => '[]', read: ash, hidesZeros: true },
  { name: 'ether', title: 'Ethernet', type: 1, print: printEther, read: ether(6) },
  { name: 'ax25', title: 'AMPR AX.25', type: 3, print: printCallSign, read: asAx25 },
  { name: 'netrom', title: 'AMPR NET/ROM', type: 0, print: printCallSign, read: asAx25 },
  { name: 'rose', title: 'AMPR ROSE', type: 270, print: (bytes) => pairs(bytes, 5, '', false), read: rose },
  { name: 'tunnel', title: 'IPIP Tunnel', type: 768, print: () => '', read: nothing },
  { name: 'ppp', title: 'Point-to-Point Protocol', type: 512 },
  { name: 'hdlc', title: '(Cisco)-HDLC', type: 513 },
  { name: 'lapb', title: 'LAPB', type: 516 },
  { name: 'arcnet', title: 'ARCnet', type: 7, print: (bytes) => pairs(bytes, 1, '', true), read: arcnet },
  { name: 'dlci', title: 'Frame Relay DLCI', type: 15, print: (bytes) => String(Buffer.from(bytes).readInt16LE(0)) },
  { name: 'frad', title: 'Frame Relay Access Device', type: 770 },
  { name: 'sit', title: 'IPv6-in-IPv4', type: 776 },
  { name: 'fddi', title: 'Fiber Distributed Data Interface', type: 774, print: (bytes) => pairs(bytes, 6, '-', true), read: dashes },
  { name: 'hippi', title: 'HIPPI', type: 780, print: (bytes) => pairs(bytes, 6, ':', true), read: strictHex(6) },
  { name: 'irda', title: 'IrLAP', type: 783, print: (bytes) => pairs(bytes.slice(0, 4).reverse(), 4, ':', false) },
  { name: 'ec', title: 'Econet', type: 782 },
  { name: 'x25', title: 'generic X.25', type: 271, print: (bytes) => Buffer.from(bytes).toString('latin1').replace(/\0.*$/s, ''), read: x25 },
  { name: 'eui64', title: 'Generic EUI-64', type: 27, print: (bytes) => pairs(bytes, 8, ':', true), read: ether(8) },
];

/** What hardware is that has no class here. */
const unspecified: Hardware = { name: 'unspec', title: 'UNSPEC', type: -1, print: printUnspecified };

const byType = new Map(hardware.map((one) => [one.type, one]));

export function hardwareOf(type: number): Hardware {
  return byType.get(type) ?? unspecified;
}

export function hardwareNamed(name: string): Hardware | undefined {
  return [...hardware, unspecified].find((one) => one.name === name);
}
