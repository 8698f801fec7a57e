import { ipv4, ipv6Text } from '../../src/codec/address.ts';
import { fromHex } from '../../src/codec/hex.ts';
import { u32 } from '../../src/codec/integers.ts';
import type { CountedMembership } from '../../src/operations/multicast/membership.ts';

/**
 * /proc/net/igmp: a line of headings, a line a link (`10	v0        :     1      V3`), below it a line a group that starts with tabs
 * (igmp_mc_seq_show in net/ipv4/igmp.c): the colon follows a long name at once. The group is the number that the machine sees in its four bytes.
 */
export function parseIgmp(text: string): CountedMembership[] {
  const found: CountedMembership[] = [];
  let at = { index: 0, link: '' };
  for (const line of text.split('\n').slice(1)) {
    const [first = '', second = ''] = line.trim().split(/\s+/);
    if (first === '') continue;
    if (!line.startsWith('\t')) at = { index: Number(first), link: second.replace(/:$/, '') };
    else found.push({ ...at, group: groupOf(first), users: Number(second), byHand: false });
  }
  return found;
}

function groupOf(digits: string): string {
  const bytes = Buffer.alloc(4);
  u32.set(bytes, 0, Number.parseInt(digits, 16));
  return ipv4.get(bytes, 0);
}

/** /proc/net/igmp6: index, link, group, users, flags, timer (igmp6_mc_seq_show in net/ipv6/mcast.c). */
export function parseIgmp6(text: string): CountedMembership[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [index = '', link = '', group = '', users = ''] = line.trim().split(/\s+/);
      return { index: Number(index), link, group: ipv6Text(fromHex(group)), users: Number(users), byHand: false };
    });
}
