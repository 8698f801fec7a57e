import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import type { ArpEntry } from '../../src/operations/neighbour/arp-entry.ts';
import { ATF_COM, ATF_PERM, ATF_PUBL } from '../constants/arp.ts';

/** `10.5.0.8   0x1   0x6   02:00:00:00:00:08   *   v0`: address, hardware type, flags, link-layer address (nothing where the link has none), mask, link. */
const LINE = /^(\S+) +0x(\S+) +0x(\S+) +(?:(\S+) +)?\* +(\S+)$/;

/** What /proc/net/arp says, in its own order: a line of headings, then a line an entry (arp_seq_show in net/ipv4/arp.c). A published one without a link has type 0 and `*`. */
export function parseProcNetArp(text: string): ArpEntry[] {
  return text.split('\n').slice(1).flatMap(parseLine);
}

function parseLine(line: string): ArpEntry[] {
  const [, address, type, bits, lladdr = '', device] = LINE.exec(line.trimEnd()) ?? [];
  if (address === undefined || type === undefined || bits === undefined || device === undefined) return [];
  const flags = Number.parseInt(bits, 16);
  const complete = (flags & ATF_COM) !== 0;
  const everywhere = device === '*' && Number.parseInt(type, 16) === 0;
  return [
    {
      address,
      link: everywhere ? null : device,
      hardwareType: everywhere ? null : hardwareTypeName(Number.parseInt(type, 16)),
      lladdr: complete && lladdr !== '' ? lladdr : null,
      complete,
      permanent: (flags & ATF_PERM) !== 0,
      published: (flags & ATF_PUBL) !== 0,
    },
  ];
}
