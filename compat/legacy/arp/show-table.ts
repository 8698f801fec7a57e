import { strerror } from '../../../src/base/strerror.ts';
import type { ArpRow } from '../../../src/operations/neighbour/list-rows.ts';
import type { World } from '../world.ts';
import { addressOf } from './address-of.ts';
import { document } from './json.ts';
import { namesOf } from './names-of.ts';
import { type ArpOptions, FAILED } from './options.ts';
import { bsdLine, bytesOf, linuxLine, title, words160, words210 } from './table-lines.ts';

/** What net-tools' buffer for a host that is shown has room for. */
const LONGEST_HOST = 99;
/** Lines that are written at once. */
const LINES = 256;

/** `arp`, `arp -a`, `arp HOST`: the table, in the order of the kernel. */
export async function showTable(host: string | undefined, options: ArpOptions, world: World): Promise<number> {
  // Before a name is waited for: the table is that of the moment at which it was asked for.
  const outcome = world.run('neighbour.list-rows', {});
  const found = host === undefined ? undefined : addressOf(world, host.slice(0, LONGEST_HOST), true);
  const wanted = found instanceof Promise ? await found : found;
  if (wanted !== undefined && 'said' in wanted) return failed(world, host === '' ? wanted.said : `${host?.slice(0, LONGEST_HOST)}: ${wanted.said}`);
  if (!outcome.ok) return failed(world, `/proc/net/arp: ${strerror('error' in outcome ? outcome.error.errno : 0)}`);
  const rows = select(outcome.value, wanted?.address, options);
  const names =
    options.numeric || rows.length === 0
      ? undefined
      : await namesOf(
          world,
          rows.map(({ address }) => address),
        );
  if (options.json) {
    world.out(document(rows, names));
    return 0;
  }
  write(rows, names, options, world);
  if (options.verbose) world.out(`Entries: ${outcome.value.length}\tSkipped: ${outcome.value.length - rows.length}\tFound: ${rows.length}\n`);
  if (rows.length === 0) world.out(nothing(outcome.value.length, host, wanted?.address, options));
  return 0;
}

function select(rows: readonly ArpRow[], address: string | undefined, { hardware, hardwareChosen, device }: ArpOptions): readonly ArpRow[] {
  if (!hardwareChosen && address === undefined && device === '') return rows;
  return rows.filter(
    (row) => (!hardwareChosen || row.hardwareType === hardware.type) && (address === undefined || row.address === address) && (device === '' || bytesOf(row.link) === device),
  );
}

function write(rows: readonly ArpRow[], names: ReadonlyMap<string, string> | undefined, { task, linuxStyle }: ArpOptions, world: World): void {
  const linux = task === 'show' || linuxStyle;
  const line = linux ? linuxLine : bsdLine;
  const words = world.style === '1.60' ? words160 : words210;
  let text = linux && rows.length > 0 ? title : '';
  for (const [index, row] of rows.entries()) {
    text += line(row, names?.get(row.address), words);
    if (index % LINES === LINES - 1) {
      world.out(text);
      text = '';
    }
  }
  if (text !== '') world.out(text);
}

/** What is said where there is no row, if something was looked for. */
function nothing(entries: number, host: string | undefined, address: string | undefined, { task, hardwareChosen, device }: ArpOptions): string {
  if (address !== undefined && task === 'show') return `${host} (${address}) -- no entry\n`;
  return hardwareChosen || address !== undefined || device !== '' ? `arp: in ${entries} entries no match found.\n` : '';
}

function failed(world: World, message: string): number {
  world.err(`${message}\n`);
  return FAILED;
}
