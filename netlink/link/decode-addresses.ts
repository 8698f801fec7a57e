import { DecodeError } from '../../src/base/errors.ts';
import { ipv4, ipv6Text } from '../../src/codec/address.ts';
import { text } from '../../src/codec/bytes.ts';
import { netmaskOf } from '../../src/codec/netmask.ts';
import { littleEndian as le } from '../../src/codec/word.ts';
import { byAddress, type FirstAddress, type ScopedAddress } from '../../src/operations/link/link-details.ts';
import { AF_INET, AF_INET6 } from '../../src/syscall/kernel.ts';

// Part of the hot path of decode-details.ts; the numbers are those of netlink/structs/address.ts.

const [ADDRESS, LOCAL, LABEL, BROADCAST] = [1, 2, 3, 4];
const IFADDRMSG = 8;
const NLA_HEADER = 4;
const NLA_TYPE_MASK = 0x3fff;

/** An IPv4 address with its label. */
export interface LabelledAddress extends FirstAddress {
  label: string;
}

/** The addresses of one link, in the kernel's order. */
export interface LinkAddresses {
  ipv4: LabelledAddress[];
  inet6: (ScopedAddress & { bytes: Buffer })[];
}

/** Puts one RTM_NEWADDR, of which the payload lies from `start` to `end`, to the addresses of its link. Throws DecodeError at a message that cannot be. */
export function keepAddress(links: Map<number, LinkAddresses>, bytes: Buffer, start: number, end: number): void {
  if (end - start < IFADDRMSG) throw new DecodeError('ifaddrmsg', end - start, `${IFADDRMSG} bytes are needed, ${end - start} are there`);
  const family = bytes[start];
  if (family !== AF_INET && family !== AF_INET6) return;
  const index = le ? bytes.readUInt32LE(start + 4) : bytes.readUInt32BE(start + 4);
  const found: (Buffer | undefined)[] = [];
  for (let at = start + IFADDRMSG; at + NLA_HEADER <= end; ) {
    const size = le ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
    if (size < NLA_HEADER || at + size > end) throw new DecodeError('ifaddrmsg', at, `an attribute of ${size} bytes where ${end - at} are left`);
    const type = (le ? bytes.readUInt16LE(at + 2) : bytes.readUInt16BE(at + 2)) & NLA_TYPE_MASK;
    if (type <= BROADCAST) found[type] = bytes.subarray(at + NLA_HEADER, at + size);
    at += (size + 3) & ~3;
  }
  let addresses = links.get(index);
  if (addresses === undefined) {
    addresses = { ipv4: [], inet6: [] };
    links.set(index, addresses);
  }
  const prefixLength = bytes[start + 1] ?? 0;
  if (family === AF_INET) addresses.ipv4.push(labelled(found, prefixLength));
  else {
    const own = found[LOCAL] ?? found[ADDRESS];
    if (own?.length === 16) addresses.inet6.push({ bytes: Buffer.from(own), address: ipv6Text(own), prefixLength, scope: scopeOf(own) });
  }
}

/** inet_fill_ifaddr leaves out what is 0.0.0.0. */
function labelled(found: readonly (Buffer | undefined)[], prefixLength: number): LabelledAddress {
  const dotted = (bytes: Buffer | undefined) => (bytes?.length === 4 ? ipv4.get(bytes, 0) : '0.0.0.0');
  return {
    label: text(found[LABEL] ?? Buffer.alloc(0)),
    address: dotted(found[LOCAL]),
    peer: dotted(found[ADDRESS]),
    broadcast: dotted(found[BROADCAST]),
    netmask: netmaskOf(Math.min(prefixLength, 32)),
  };
}

/** What ipv6_addr_type (net/ipv6/addrconf_core.c) finds, as far as IPV6_ADDR_SCOPE_MASK leaves of it: a message has ifa_scope, which does not tell IPv4-compatible addresses. */
function scopeOf(bytes: Buffer): number {
  const [first = 0, second = 0] = bytes;
  if (first === 0xfe && (second & 0xc0) === 0x80) return 0x20;
  if (first === 0xfe && (second & 0xc0) === 0xc0) return 0x40;
  if (!bytes.subarray(0, 12).every((byte) => byte === 0)) return 0;
  const last = bytes.readUInt32BE(12);
  return last === 0 ? 0 : last === 1 ? 0x10 : 0x80;
}

/** The first address of a label as old tools read it: each answer is the next question, to which the kernel prefers an address of the label that equals it (devinet_ioctl). */
export function firstAddress(addresses: readonly LabelledAddress[], label: string): FirstAddress | undefined {
  const own = addresses.filter((one) => one.label === label);
  const [first] = own;
  if (first === undefined) return undefined;
  const asked = (address: string) => own.find((one) => one.address === address) ?? first;
  const { peer } = asked(first.address);
  const { broadcast } = asked(peer);
  return { address: first.address, peer, broadcast, netmask: asked(broadcast).netmask };
}

/** The same addresses by their bytes. */
export function inOrder(addresses: LinkAddresses | undefined): ScopedAddress[] {
  return (addresses?.inet6 ?? []).sort(byAddress).map(({ address, prefixLength, scope }) => ({ address, prefixLength, scope }));
}
