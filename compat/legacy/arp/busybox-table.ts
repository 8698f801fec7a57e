import { strerror } from '../../../src/base/strerror.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { ArpRow } from '../../../src/operations/neighbour/list-rows.ts';
import type { World } from '../world.ts';
import { ATF_COM, ATF_PERM, ATF_PUBL } from './flags.ts';
import { busyboxHardwareTypes, shownType } from './hardware-type.ts';
import { namesOf } from './names-of.ts';

/** What is wanted of the table; undefined or empty is all. */
export interface Wanted {
  address: string | undefined;
  hardwareType: number | undefined;
  device: string;
  numeric: boolean;
  verbose: boolean;
}

/** The table as busybox shows it: always in the style of BSD. */
export async function showBusyboxTable(outcome: Outcome<ArpRow[]>, { address, hardwareType, device, numeric }: Wanted, world: World): Promise<number> {
  if (!outcome.ok) {
    world.err(`arp: can't open '/proc/net/arp': ${strerror('error' in outcome ? outcome.error.errno : 0)}\n`);
    return 1;
  }
  const entries = outcome.value.map(readRow);
  const rows = entries.filter(
    (row) => (hardwareType === undefined || row.hardwareType === hardwareType) && (address === undefined || row.address === address) && (device === '' || row.link === device),
  );
  const named = numeric
    ? new Map<string, string>()
    : await namesOf(
        world,
        rows.map((row) => row.address),
      );
  if (rows.length > 0) world.out(rows.map((row) => line(row, nameOf(row.address, named, numeric))).join(''));
  else if (hardwareType !== undefined || address !== undefined || device !== '') world.out(`No match found in ${entries.length} entries\n`);
  return 0;
}

/** A link without hardware addresses leaves its column empty, and busybox takes the next two for one further left. */
function readRow(row: ArpRow): ArpRow {
  const empty = (row.flags & ATF_COM) !== 0 && row.lladdr === '';
  return empty ? { ...row, lladdr: '*', link: '-' } : { ...row, link: Buffer.from(row.link).toString('latin1') };
}

function nameOf(address: string, named: ReadonlyMap<string, string>, numeric: boolean): string {
  return named.get(address) ?? (address === '0.0.0.0' && !numeric ? 'default' : '?');
}

const typeName = shownType(busyboxHardwareTypes);

function line({ address, hardwareType, flags, lladdr, link }: ArpRow, name: string): string {
  const published = (flags & ATF_PUBL) !== 0;
  const shown = (flags & ATF_COM) !== 0 ? `${lladdr} [${typeName(hardwareType)}]` : published ? '*' : '<incomplete>';
  const words = [...((flags & ATF_PERM) !== 0 ? ['PERM'] : []), ...(published ? ['PUP'] : [])].join(' ');
  return `${name} (${address}) at ${shown} ${words} on ${link}\n`;
}
