import { DecodeError } from '../../src/base/errors.ts';
import { ipv6Text } from '../../src/codec/address.ts';
import { fromHex } from '../../src/codec/hex.ts';
import { flagNames, type Ipv6Address } from '../../src/operations/address6/ipv6-address.ts';

/** Bits of IPV6_ADDR_SCOPE_MASK (net/ipv6.h), as /proc writes ifp->scope. None of them is a global address, IPV6_ADDR_COMPATv4 (0x80) too. */
const scopes: Record<number, Ipv6Address['scope']> = { 16: 'host', 32: 'link', 64: 'site' };

/** The lines of /proc/net/if_inet6: address, index, prefix length, scope, flags, all hex, and the link's name (if6_seq_show in net/ipv6/addrconf.c). */
export function parseIfInet6(text: string): { index: number; entry: Ipv6Address }[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine);
}

function parseLine(line: string): { index: number; entry: Ipv6Address } {
  const words = /^([0-9a-f]{32}) ([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+) +(\S+)$/.exec(line);
  if (words === null) throw new DecodeError('/proc/net/if_inet6', 0, `'${line}' is not a line of it`);
  const [, address = '', index = '', prefixLength = '', scope = '', flags = '', link = ''] = words;
  const hex = (word: string) => Number.parseInt(word, 16);
  return {
    index: hex(index),
    entry: { link, address: ipv6Text(fromHex(address)), prefixLength: hex(prefixLength), scope: scopes[hex(scope)] ?? 'global', flags: flagNames(hex(flags)) },
  };
}
