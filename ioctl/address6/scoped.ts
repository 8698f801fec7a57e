import { ipv6Text } from '../../src/codec/address.ts';
import { byAddress, type ScopedAddress } from '../../src/operations/link/link-details.ts';

/** The lines of /proc/net/if_inet6 by the name of their link: address, index, prefix length, scope, flags, all hex, and the name (if6_seq_show in net/ipv6/addrconf.c). */
export function scopedAddresses(text: string): Map<string, ScopedAddress[]> {
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [address = '', , prefixLength = '', scope = '', , link = ''] = line.split(/ +/);
      return { bytes: Buffer.from(address, 'hex'), prefixLength: Number.parseInt(prefixLength, 16), scope: Number.parseInt(scope, 16), link };
    });
  const found = new Map<string, ScopedAddress[]>();
  for (const { bytes, prefixLength, scope, link } of rows.sort(byAddress)) {
    const entry = { address: ipv6Text(bytes), prefixLength, scope };
    const already = found.get(link);
    if (already === undefined) found.set(link, [entry]);
    else already.push(entry);
  }
  return found;
}
