import { type LinkStatistics, statisticsColumns } from '../../src/operations/link/get-statistics.ts';

/** What /proc/net/dev says: two lines of headings, then `  name: ` and 16 counters a link (dev_seq_show in net/core/net-procfs.c). A name has no colon and no blank in it. */
export function parseNetDev(text: string): Map<string, LinkStatistics> {
  const lines = text.split('\n').slice(2, -1);
  return new Map(
    lines.map((line) => {
      const [name = '', counters = ''] = line.split(':');
      const values = counters.trim().split(/\s+/);
      return [name.trim(), Object.fromEntries(statisticsColumns.map((column, index) => [column, BigInt(values[index] ?? 0)])) as LinkStatistics];
    }),
  );
}
