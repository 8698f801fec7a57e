import { DecodeError } from '../../src/base/errors.ts';
import { ipv6Text } from '../../src/codec/address.ts';
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
export function keepAddress(links: Map<number, LinkAddresses>, bytes: Buffer, view: DataView, start: number, end: number): void {
  if (end - start < IFADDRMSG) throw new DecodeError('ifaddrmsg', end - start, `${IFADDRMSG} bytes are needed, ${end - start} are there`);
  const family = bytes[start];
  if (family !== AF_INET && family !== AF_INET6) return;
  // Where the attributes begin; 0 where they are missing. What follows them is of no use here.
  let [address, local, broadcast] = [0, 0, 0];
  let label = '';
  const length = family === AF_INET ? 4 : 16;
  for (let at = start + IFADDRMSG; at + NLA_HEADER <= end; ) {
    const size = view.getUint16(at, le);
    if (size < NLA_HEADER || at + size > end) throw new DecodeError('ifaddrmsg', at, `an attribute of ${size} bytes where ${end - at} are left`);
    const type = view.getUint16(at + 2, le) & NLA_TYPE_MASK;
    if (type === LABEL) label = bytes.toString('utf8', at + NLA_HEADER, at + size - 1);
    else if (size === NLA_HEADER + length) {
      if (type === ADDRESS) address = at + NLA_HEADER;
      else if (type === LOCAL) local = at + NLA_HEADER;
      else if (type === BROADCAST) broadcast = at + NLA_HEADER;
    }
    at += (size + 3) & ~3;
  }
  const found = addressesOf(links, view.getUint32(start + 4, le));
  const prefixLength = bytes[start + 1] as number;
  if (family === AF_INET) {
    const netmask = netmaskOf(Math.min(prefixLength, 32));
    found.ipv4.push({ label, address: dotted(bytes, local), peer: dotted(bytes, address), broadcast: dotted(bytes, broadcast), netmask });
    return;
  }
  const own = local === 0 ? address : local;
  if (own === 0) return;
  const kept = Buffer.from(bytes.subarray(own, own + length));
  found.inet6.push({ bytes: kept, address: ipv6Text(kept), prefixLength, scope: scopeOf(kept) });
}

function addressesOf(links: Map<number, LinkAddresses>, index: number): LinkAddresses {
  const already = links.get(index);
  if (already !== undefined) return already;
  const addresses: LinkAddresses = { ipv4: [], inet6: [] };
  links.set(index, addresses);
  return addresses;
}

/** inet_fill_ifaddr leaves out what is 0.0.0.0. */
function dotted(bytes: Buffer, at: number): string {
  return at === 0 ? '0.0.0.0' : `${bytes[at]}.${bytes[at + 1]}.${bytes[at + 2]}.${bytes[at + 3]}`;
}

/** What ipv6_addr_type (net/ipv6/addrconf_core.c) finds, as far as IPV6_ADDR_SCOPE_MASK leaves of it: a message has ifa_scope, which does not tell IPv4-compatible addresses. */
function scopeOf(bytes: Buffer): number {
  const first = bytes.readUInt32BE(0);
  if (first >>> 22 === 0x3fa) return 0x20;
  if (first >>> 22 === 0x3fb) return 0x40;
  if ((first | bytes.readUInt32BE(4) | bytes.readUInt32BE(8)) !== 0) return 0;
  const last = bytes.readUInt32BE(12);
  return last === 0 ? 0 : last === 1 ? 0x10 : 0x80;
}

/** The first address of a label as old tools read it: each answer is the next question, to which the kernel prefers an address of the label that equals it (devinet_ioctl). */
export function firstAddress(addresses: readonly LabelledAddress[], label: string): FirstAddress | undefined {
  const own = addresses.length === 1 ? addresses : addresses.filter((one) => one.label === label);
  const [first] = own;
  if (first === undefined || first.label !== label) return undefined;
  if (own.length === 1) return { address: first.address, peer: first.peer, broadcast: first.broadcast, netmask: first.netmask };
  const asked = (address: string) => own.find((one) => one.address === address) ?? first;
  const { peer } = asked(first.address);
  const { broadcast } = asked(peer);
  return { address: first.address, peer, broadcast, netmask: asked(broadcast).netmask };
}

/** The same addresses by their bytes. */
export function inOrder({ inet6 }: LinkAddresses): ScopedAddress[] {
  return inet6.sort(byAddress).map(({ address, prefixLength, scope }) => ({ address, prefixLength, scope }));
}
