import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { type LinkFlag, linkFlags } from '../../../src/model/link-flags.ts';
import type { LinkCounters, LinkDetails, NamedDetails } from '../../../src/operations/link/link-details.ts';
import { asBytes } from '../byte-text.ts';
import type { Style, World } from '../world.ts';
import { listedOrSaid } from './no-list.ts';
import { inListingOrder } from './order.ts';

/** The letters that stand for flags, in the order in which they are printed. */
const letters: readonly [LinkFlag, string][] = [
  ['ALLMULTI', 'A'],
  ['BROADCAST', 'B'],
  ['DEBUG', 'D'],
  ['LOOPBACK', 'L'],
  ['MULTICAST', 'M'],
  ['DYNAMIC', 'd'],
  ['PROMISC', 'P'],
  ['NOTRAILERS', 'N'],
  ['NOARP', 'O'],
  ['POINTOPOINT', 'P'],
  ['SLAVE', 's'],
  ['MASTER', 'm'],
  ['RUNNING', 'R'],
  ['UP', 'U'],
];

/** The heading of the table before 2.10, of `netstat -i` and of `ifconfig -s`. */
export const oldHeading = 'Iface   MTU Met   RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n';

/**
 * The short table of `netstat -i` and `ifconfig -s`, without its heading: a line for each interface that is up (or for each), labels among them; or only
 * the one that is named. The errno of the first that leads nowhere, as a label may: that is told on stderr, and no other comes after it.
 */
export function printShortTable(world: World, { all, only }: { all: boolean; only?: string }): number | undefined {
  const rows = only === undefined ? listed(world) : [named(world, only)];
  for (const { name, details, errno } of rows) {
    if (details === undefined) {
      world.err(`${name}: error fetching interface information: ${errno === errnos.ENODEV ? 'Device not found' : strerror(errno)}\n`);
      return errno;
    }
    if (all || only !== undefined || (details.flags & linkFlags.UP) !== 0) world.out(Buffer.from(shortRow(asBytes(name), details, world.style), 'latin1'));
  }
  return undefined;
}

type Row = NamedDetails & { errno: number };

function listed(world: World): Row[] {
  const found = new Map(listedOrSaid(world, world.run('link.list-details', {})).map(({ name, details }) => [name, details]));
  return inListingOrder([...found.keys()]).map((name) => row(name, found.get(name)));
}

/** No link has an empty name, and no message could ask for it. */
function named(world: World, name: string): Row {
  if (name === '' || name.startsWith(':')) return row(name, undefined);
  const outcome = world.run('link.get-details', { link: name });
  return outcome.ok ? row(name, outcome.value) : row(name, undefined, 'error' in outcome ? outcome.error.errno : undefined);
}

function row(name: string, details: LinkDetails | undefined, errno: number = errnos.ENODEV): Row {
  return { name, errno, ...(details === undefined ? {} : { details }) };
}

/** A label has no counters of its own. Before 2.10 names had 9 columns and were not cut, and the metric, which is 0 on Linux, stood behind the MTU. */
function shortRow(name: string, { mtu, flags, statistics }: LinkDetails, style: Style): string {
  const middle = statistics === undefined ? '     - no statistics available -'.padEnd(56) : `${half(statistics, 'rx')}${half(statistics, 'tx')}`;
  const before = style === '1.60' ? `${name.padEnd(9)} ${String(mtu).padStart(5)} 0 ` : `${name.slice(0, 15).padEnd(15)} ${String(mtu).padStart(5)}`;
  return `${before} ${middle}${flagLetters(flags)}\n`;
}

/** Packets, errors, drops and overruns. Of what came in, the overruns stand to the left of their column. */
function half(counters: LinkCounters, way: 'rx' | 'tx'): string {
  const overruns = String(counters[`${way}Fifo`]);
  const last = way === 'rx' ? overruns.padEnd(6) : overruns.padStart(6);
  return `${String(counters[`${way}Packets`]).padStart(8)} ${String(counters[`${way}Errors`]).padStart(6)} ${String(counters[`${way}Dropped`]).padStart(6)} ${last} `;
}

function flagLetters(flags: number): string {
  if (flags === 0) return '[NO FLAGS]';
  return letters
    .filter(([flag]) => (flags & linkFlags[flag]) !== 0)
    .map(([, letter]) => letter)
    .join('');
}
