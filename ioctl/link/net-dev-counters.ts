import { statisticsColumns } from '../../src/operations/link/get-statistics.ts';
import type { LinkCounters } from '../../src/operations/link/link-details.ts';

/** Digits of which every number is exact. */
const EXACT_DIGITS = 15;

/** The counters in the lines of /proc/net/dev, by the name of their link: two lines of headings, then `  name: ` and 16 numbers (dev_seq_show in net/core/net-procfs.c). */
export function netDevCounters(text: string): Map<string, LinkCounters> {
  const found = new Map<string, LinkCounters>();
  for (const line of text.split('\n').slice(2, -1)) {
    const colon = line.indexOf(':');
    const values = line
      .slice(colon + 1)
      .trim()
      .split(/ +/);
    const counters = Object.fromEntries(statisticsColumns.map((column, index) => [column, counter(values[index] ?? '0')])) as LinkCounters;
    found.set(line.slice(0, colon).trim(), counters);
  }
  return found;
}

function counter(text: string): number | bigint {
  const number = Number(text);
  return text.length <= EXACT_DIGITS || number <= Number.MAX_SAFE_INTEGER ? number : BigInt(text);
}
