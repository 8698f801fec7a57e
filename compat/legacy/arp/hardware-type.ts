/** A hardware type as net-tools knows it. */
export interface HardwareType {
  name: string;
  /** What usage texts call it. */
  title: string;
  /** ARPHRD_*; -1 for what no type stands for. */
  type: number;
  /** Bytes of an address that ARP can carry; 0 where it cannot. */
  length: number;
}

/** In the order of net-tools 2.10's own table, as Debian builds it: the first of two with one number is found. */
export const hardwareTypes: readonly HardwareType[] = [
  { name: 'loop', title: 'Local Loopback', type: 772, length: 0 },
  { name: 'slip', title: 'Serial Line IP', type: 256, length: 0 },
  { name: 'cslip', title: 'VJ Serial Line IP', type: 257, length: 0 },
  { name: 'slip6', title: '6-bit Serial Line IP', type: 258, length: 0 },
  { name: 'cslip6', title: 'VJ 6-bit Serial Line IP', type: 259, length: 0 },
  { name: 'adaptive', title: 'Adaptive Serial Line IP', type: 264, length: 0 },
  { name: 'ash', title: 'Ash', type: 781, length: 64 },
  { name: 'ether', title: 'Ethernet', type: 1, length: 6 },
  { name: 'ax25', title: 'AMPR AX.25', type: 3, length: 7 },
  { name: 'netrom', title: 'AMPR NET/ROM', type: 0, length: 7 },
  { name: 'rose', title: 'AMPR ROSE', type: 270, length: 10 },
  { name: 'tunnel', title: 'IPIP Tunnel', type: 768, length: 0 },
  { name: 'ppp', title: 'Point-to-Point Protocol', type: 512, length: 0 },
  { name: 'hdlc', title: '(Cisco)-HDLC', type: 513, length: 0 },
  { name: 'lapb', title: 'LAPB', type: 516, length: 0 },
  { name: 'arcnet', title: 'ARCnet', type: 7, length: 1 },
  { name: 'dlci', title: 'Frame Relay DLCI', type: 15, length: 3 },
  { name: 'frad', title: 'Frame Relay Access Device', type: 770, length: 0 },
  { name: 'sit', title: 'IPv6-in-IPv4', type: 776, length: 0 },
  { name: 'fddi', title: 'Fiber Distributed Data Interface', type: 774, length: 6 },
  { name: 'hippi', title: 'HIPPI', type: 780, length: 6 },
  { name: 'irda', title: 'IrLAP', type: 783, length: 2 },
  { name: 'x25', title: 'generic X.25', type: 271, length: 16 },
  { name: 'eui64', title: 'Generic EUI-64', type: 27, length: 8 },
  { name: 'unspec', title: 'UNSPEC', type: -1, length: 0 },
];

/** Those of busybox 1.35. */
export const busyboxHardwareTypes: readonly HardwareType[] = [
  { name: 'loop', title: 'Local Loopback', type: 772, length: 0 },
  { name: 'ether', title: 'Ethernet', type: 1, length: 6 },
  { name: 'ppp', title: 'Point-to-Point Protocol', type: 512, length: 0 },
  { name: 'unspec', title: 'UNSPEC', type: -1, length: 0 },
  { name: 'sit', title: 'IPv6-in-IPv4', type: 776, length: 0 },
  { name: 'infiniband', title: 'InfiniBand', type: 32, length: 20 },
];

export const ETHER = 1;

/** What a row calls its type: Ethernet where nobody knows it. */
export function shownType(types: readonly HardwareType[]): (type: number) => string {
  const names = new Map(types.toReversed().map(({ type, name }) => [type, name]));
  return (type) => names.get(type) ?? 'ether';
}

/** List of hardware types in usage texts: three to a line. */
export function hardwareList(types: readonly HardwareType[]): string {
  const shown = types.filter(({ length, type }) => length > 0 && type >= 0).map(({ name, title }) => `${name} (${title}) `);
  const lines = Array.from({ length: Math.ceil(shown.length / 3) }, (_, row) => `    ${shown.slice(row * 3, row * 3 + 3).join('')}`);
  return `${lines.join('\n')}\n`;
}
