import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import type { ArpEntry } from '../../src/operations/neighbour/arp-entry.ts';
import { NTF_PROXY, NUD_DELAY, NUD_NOARP, NUD_PERMANENT, NUD_PROBE, NUD_REACHABLE, NUD_STALE } from '../constants/neighbour.ts';
import type { neighbourMessage } from '../structs/neighbour.ts';

/** NUD_VALID of include/net/neighbour.h: the link-layer address is known. */
export const NUD_VALID = NUD_PERMANENT | NUD_NOARP | NUD_REACHABLE | NUD_PROBE | NUD_STALE | NUD_DELAY;

/** A neighbour as arp(8) knows it: of the states, whether the address is known and whether it is permanent. What is published is permanent there and not known. */
export function arpEntryOf({ header, attributes }: ReturnType<typeof neighbourMessage.decode>, link: { name: string; hardwareType: number } | undefined): ArpEntry {
  const published = (header.flags & NTF_PROXY) !== 0;
  const complete = !published && (header.state & NUD_VALID) !== 0;
  return {
    address: attributes.dst ?? '',
    link: link?.name ?? null,
    hardwareType: link === undefined ? null : hardwareTypeName(link.hardwareType),
    lladdr: (complete && attributes.lladdr) || null,
    complete,
    permanent: published || (header.state & NUD_PERMANENT) !== 0,
    published,
  };
}
