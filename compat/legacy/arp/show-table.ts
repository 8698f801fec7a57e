import { strerror } from '../../../src/base/strerror.ts';
import type { ArpRow } from '../../../src/operations/neighbour/list-rows.ts';
import type { World } from '../world.ts';
import { addressOf } from './address-of.ts';
import { showJson } from './json.ts';
import { namesOf } from './names-of.ts';
import { type ArpOptions, FAILED } from './options.ts';
import { bsdLine, bytesOf, linuxLine, title, words160, words210 } from './table-lines.ts';

/** What net-tools' buffer for a host that is shown has room for. */
const LONGEST_HOST = 99;
/** Lines that are written at once. */
const LINES = 256;

/** `arp`, `arp -a`, `arp HOST`: the table, in the order of the kernel. */
export async function showTable(host: string | undefined, options: ArpOptions, world: World): Promise<number> {
  const found = host === undefined ? undefined : addressOf(world, host.slice(0, LONGEST_HOST), true);
  // Rows are kept where names have to be waited for: the table is that of the moment at which it was asked for.
  const kept: ArpRow[] | undefined = found instanceof Promise || !options.numeric || options.json ? [] : undefined;
  const address = found !== undefined && 'address' in found ? found.address : undefined;
  const table = kept === undefined ? writer(options, world) : undefined;
  let [entries, shown] = [0, 0];
  const outcome = world.each('neighbour.list-rows', {}, (row) => {
    entries++;
    if (kept !== undefined) kept.push({ ...row });
    else if (isWanted(row, address, options)) {
      shown++;
      table?.add(row, undefined);
    }
  });
  const wanted = found instanceof Promise ? await found : found;
  if (wanted !== undefined && 'said' in wanted) return failed(world, host === '' ? wanted.said : `${host?.slice(0, LONGEST_HOST)}: ${wanted.said}`);
  if (!outcome.ok) return failed(world, `/proc/net/arp: ${strerror('error' in outcome ? outcome.error.errno : 0)}`);
  table?.end();
  if (kept !== undefined) shown = await showKept(kept, wanted?.address, options, world);
  if (options.json) return 0;
  if (options.verbose) world.out(`Entries: ${entries}\tSkipped: ${entries - shown}\tFound: ${shown}\n`);
  if (shown === 0) world.out(nothing(entries, host, wanted?.address, options));
  return 0;
}

/** Shows the rows that are wanted, with the names of their hosts, and says how many they are. */
async function showKept(kept: readonly ArpRow[], address: string | undefined, options: ArpOptions, world: World): Promise<number> {
  const rows = kept.filter((row) => isWanted(row, address, options));
  const names = options.numeric
    ? undefined
    : await namesOf(
        world,
        rows.map((row) => row.address),
      );
  if (options.json) showJson(world, rows, names);
  else {
    const table = writer(options, world);
    for (const row of rows) table.add(row, names?.get(row.address));
    table.end();
  }
  return rows.length;
}

function isWanted(row: ArpRow, address: string | undefined, { hardware, hardwareChosen, device }: ArpOptions): boolean {
  return (!hardwareChosen || row.hardwareType === hardware.type) && (address === undefined || row.address === address) && (device === '' || bytesOf(row.link) === device);
}

/** Writes lines, many at a time. */
function writer({ task, linuxStyle }: ArpOptions, world: World): { add(row: ArpRow, name: string | undefined): void; end(): void } {
  const linux = task === 'show' || linuxStyle;
  const line = linux ? linuxLine : bsdLine;
  const words = world.style === '1.60' ? words160 : words210;
  let [text, lines] = ['', 0];
  return {
    add: (row, name) => {
      if (lines++ === 0 && linux) text = title;
      text += line(row, name, words);
      if (lines % LINES !== 0) return;
      world.out(text);
      text = '';
    },
    end: () => world.out(text),
  };
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
