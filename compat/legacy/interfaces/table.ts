import { type LinkFlag, linkFlags } from '../../../src/model/link-flags.ts';
import type { LinkStatistics } from '../../../src/operations/link/get-statistics.ts';
import type { LinkDetails } from '../../../src/operations/link/link-details.ts';

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

/** A line of the short table, as `netstat -i` and `ifconfig -s` print it. A label has no counters of its own. */
export function shortRow(name: string, { mtu, flags, statistics }: LinkDetails): string {
  const middle = statistics === undefined ? '     - no statistics available -'.padEnd(56) : `${half(statistics, 'rx')}${half(statistics, 'tx')}`;
  return `${name.slice(0, 15).padEnd(15)} ${String(mtu).padStart(5)} ${middle}${flagLetters(flags)}\n`;
}

/** Packets, errors, drops and overruns. Of what came in, the overruns stand to the left of their column. */
function half(counters: LinkStatistics, way: 'rx' | 'tx'): string {
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
