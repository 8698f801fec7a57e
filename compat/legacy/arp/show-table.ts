import { strerror } from '../../../src/base/strerror.ts';
import type { ArpRow } from '../../../src/operations/neighbour/list-rows.ts';
import type { World } from '../world.ts';
import { addressOf } from './address-of.ts';
import { ATF_COM, ATF_PERM, ATF_PUBL } from './flags.ts';
import { hardwareTypes, shownType } from './hardware-type.ts';
import { namesOf } from './names-of.ts';
import { type ArpOptions, FAILED } from './options.ts';

const title = 'Address                  HWtype  HWaddress           Flags Mask            Iface\n';

/** `arp`, `arp -a`, `arp HOST`: the table, in the order of the kernel. */
export async function showTable(host: string | undefined, options: ArpOptions, world: World): Promise<number> {
  const { hardware, hardwareChosen, device, verbose, numeric, task } = options;
  // Before a name is waited for: the table is that of the moment at which it was asked for.
  const outcome = world.run('neighbour.list-rows', {});
  let wanted: string | undefined;
  if (host !== undefined) {
    const found = addressOf(world, host.slice(0, 99), true);
    const address = found instanceof Promise ? await found : found;
    if ('said' in address) {
      world.err(host === '' ? `${address.said}\n` : `${host.slice(0, 99)}: ${address.said}\n`);
      return FAILED;
    }
    wanted = address.address;
  }
  if (!outcome.ok) {
    world.err(`/proc/net/arp: ${strerror('error' in outcome ? outcome.error.errno : 0)}\n`);
    return FAILED;
  }
  const entries = outcome.value;
  const rows = entries.filter(
    (row) => (!hardwareChosen || row.hardwareType === hardware.type) && (wanted === undefined || row.address === wanted) && (device === '' || bytesOf(row.link) === device),
  );
  const named =
    numeric || rows.length === 0
      ? new Map<string, string>()
      : await namesOf(
          world,
          rows.map(({ address }) => address),
        );
  const linux = task === 'show' || options.linuxStyle;
  if (rows.length > 0) world.out((linux ? linuxTable : bsdTable)(rows, named, world.style === '1.60' ? words160 : words210));
  if (verbose) world.out(`Entries: ${entries.length}\tSkipped: ${entries.length - rows.length}\tFound: ${rows.length}\n`);
  if (rows.length > 0) return 0;
  if (wanted !== undefined && task === 'show') world.out(`${host} (${wanted}) -- no entry\n`);
  else if (hardwareChosen || wanted !== undefined || device !== '') world.out(`arp: in ${entries.length} entries no match found.\n`);
  return 0;
}

/** What a published address shows in place of a hardware address, and its flag in the style of BSD. */
interface PublishedWords {
  address: string;
  flag: string;
}

const words210: PublishedWords = { address: '<from_interface>', flag: 'PUB' };
const words160: PublishedWords = { address: '*', flag: 'PUP' };

function linuxTable(rows: readonly ArpRow[], named: ReadonlyMap<string, string>, words: PublishedWords): string {
  const typeName = shownType(hardwareTypes);
  let text = title;
  for (const { address, hardwareType, flags, lladdr, link } of rows) {
    const complete = (flags & ATF_COM) !== 0;
    const published = (flags & ATF_PUBL) !== 0;
    const type = complete ? typeName(hardwareType) : published ? '*' : '';
    const shown = complete ? lladdr : published ? words.address : '(incomplete)';
    const letters = `${complete ? 'C' : ''}${(flags & ATF_PERM) !== 0 ? 'M' : ''}${published ? 'P' : ''}`;
    text += `${(named.get(address) ?? address).slice(0, 23).padEnd(23)}  ${type.slice(0, 8).padEnd(8)}${shown.slice(0, 20).padEnd(20)}${letters.padEnd(6)}                ${bytesOf(link)}\n`;
  }
  return text;
}

function bsdTable(rows: readonly ArpRow[], named: ReadonlyMap<string, string>, words: PublishedWords): string {
  const typeName = shownType(hardwareTypes);
  let text = '';
  for (const { address, hardwareType, flags, lladdr, link } of rows) {
    const published = (flags & ATF_PUBL) !== 0;
    const shown = (flags & ATF_COM) !== 0 ? `${lladdr} [${typeName(hardwareType)}]` : published ? words.address : '<incomplete>';
    text += `${named.get(address) ?? '?'} (${address}) at ${shown} ${(flags & ATF_PERM) !== 0 ? 'PERM ' : ''}${published ? `${words.flag} ` : ''}on ${bytesOf(link)}\n`;
  }
  return text;
}

/** A name of the kernel as its bytes, which is how words and texts are held here. */
function bytesOf(link: string): string {
  return Buffer.from(link).toString('latin1');
}
