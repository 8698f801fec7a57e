import type { ArpRow } from '../../../src/operations/neighbour/list-rows.ts';
import { ATF_COM, ATF_PERM, ATF_PUBL } from './flags.ts';
import { hardwareTypes, shownType } from './hardware-type.ts';

export const title = 'Address                  HWtype  HWaddress           Flags Mask            Iface\n';

/** What a published address shows in place of a hardware address, and its flag in the style of BSD. */
interface PublishedWords {
  address: string;
  flag: string;
}

export const words210: PublishedWords = { address: '<from_interface>', flag: 'PUB' };
export const words160: PublishedWords = { address: '*', flag: 'PUP' };

const typeName = shownType(hardwareTypes);
const links = new Map<string, string>();

/** A name of the kernel as its bytes, which is how words and texts are held here. */
export function bytesOf(link: string): string {
  const known = links.get(link) ?? Buffer.from(link).toString('latin1');
  links.set(link, known);
  return known;
}

/** One line of `arp`. `name` is that of the host, where it has one. */
export function linuxLine({ address, hardwareType, flags, lladdr, link }: ArpRow, name: string | undefined, words: PublishedWords): string {
  const complete = (flags & ATF_COM) !== 0;
  const published = (flags & ATF_PUBL) !== 0;
  const type = complete ? typeName(hardwareType) : published ? '*' : '';
  const shown = complete ? lladdr : published ? words.address : '(incomplete)';
  const letters = `${complete ? 'C' : ''}${(flags & ATF_PERM) !== 0 ? 'M' : ''}${published ? 'P' : ''}`;
  return `${column(name ?? address, 23)}  ${column(type, 8)}${column(shown, 20)}${column(letters, 6)}                ${bytesOf(link)}\n`;
}

/** One line of `arp -a`. */
export function bsdLine(row: ArpRow, name: string | undefined, words: PublishedWords): string {
  return `${name ?? '?'} (${row.address}) at ${row.lladdr}${bsdTail(row, words)}`;
}

/** What a line ends with is nearly always what the line before ended with. */
let last = { hardwareType: -1, flags: -1, link: '', words: words210, tail: '' };

/** What comes after the hardware address, or stands in its place. */
function bsdTail({ hardwareType, flags, link }: ArpRow, words: PublishedWords): string {
  if (last.flags === flags && last.hardwareType === hardwareType && last.link === link && last.words === words) return last.tail;
  const published = (flags & ATF_PUBL) !== 0;
  const shown = (flags & ATF_COM) !== 0 ? ` [${typeName(hardwareType)}]` : published ? words.address : '<incomplete>';
  const tail = `${shown} ${(flags & ATF_PERM) !== 0 ? 'PERM ' : ''}${published ? `${words.flag} ` : ''}on ${bytesOf(link)}\n`;
  last = { hardwareType, flags, link, words, tail };
  return tail;
}

function column(text: string, width: number): string {
  return text.slice(0, width).padEnd(width);
}
