import type { ArpRow } from '../../src/operations/neighbour/list-rows.ts';
import { ATF_COM } from '../constants/arp.ts';

/** Where arp_format_neigh_entry (net/ipv4/arp.c) ends its columns; a longer link-layer address moves what comes after it. */
const [TYPE, FLAGS, LLADDR] = [19, 31, 41];

/** Hands over the rows of /proc/net/arp: found by their columns, since a table may be long. */
export function eachRowOfProcNetArp(text: string, visit: (row: ArpRow) => void): void {
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const flags = Number.parseInt(text.slice(at + FLAGS, at + FLAGS + 8), 16);
    const blank = text.indexOf(' ', at + LLADDR);
    visit({
      address: text.slice(at, text.indexOf(' ', at)),
      hardwareType: Number.parseInt(text.slice(at + TYPE, at + TYPE + 8), 16),
      flags,
      lladdr: (flags & ATF_COM) !== 0 ? text.slice(at + LLADDR, blank) : '',
      link: text.slice(text.lastIndexOf(' ', end - 1) + 1, end),
    });
    at = end + 1;
  }
}
