import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** The columns of /proc/net/dev, in their order. Counters since the device was made. */
export const statisticsColumns = [
  'rxBytes',
  'rxPackets',
  'rxErrors',
  'rxDropped',
  'rxFifo',
  'rxFrame',
  'rxCompressed',
  'rxMulticast',
  'txBytes',
  'txPackets',
  'txErrors',
  'txDropped',
  'txFifo',
  'txCollisions',
  'txCarrier',
  'txCompressed',
] as const;

export type LinkStatistics = Record<(typeof statisticsColumns)[number], bigint>;

export const getStatistics = operation<LinkStatistics>()({
  id: 'link.get-statistics',
  title: 'Read the counters of a link',
  writes: false,
  teaches: 'No request has them: /proc/net/dev does, as sums. IFLA_STATS64 has the single counters, of which dev_seq_printf_stats makes those sums.',
  input: { link: name },
});
