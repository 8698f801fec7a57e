import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { Infer } from '../../src/codec/field.ts';
import type { LinkStatistics } from '../../src/operations/link/get-statistics.ts';
import type { rtnlLinkStats64 } from '../structs/link.ts';

/** The sums that dev_seq_printf_stats (net/core/net-procfs.c) makes for /proc/net/dev. Throws KernelError ENODATA where a link came without counters. */
export function columnsOf(stats: Infer<typeof rtnlLinkStats64> | undefined): LinkStatistics {
  // Every kernel since 2.6.35 sends them.
  if (stats === undefined) throw new KernelError(errnos.ENODATA, 'RTM_GETLINK', 'netlink', { message: 'the answer has no IFLA_STATS64' });
  return {
    rxBytes: stats.rxBytes,
    rxPackets: stats.rxPackets,
    rxErrors: stats.rxErrors,
    rxDropped: stats.rxDropped + stats.rxMissedErrors,
    rxFifo: stats.rxFifoErrors,
    rxFrame: stats.rxLengthErrors + stats.rxOverErrors + stats.rxCrcErrors + stats.rxFrameErrors,
    rxCompressed: stats.rxCompressed,
    rxMulticast: stats.multicast,
    txBytes: stats.txBytes,
    txPackets: stats.txPackets,
    txErrors: stats.txErrors,
    txDropped: stats.txDropped,
    txFifo: stats.txFifoErrors,
    txCollisions: stats.collisions,
    txCarrier: stats.txCarrierErrors + stats.txAbortedErrors + stats.txWindowErrors + stats.txHeartbeatErrors,
    txCompressed: stats.txCompressed,
  };
}
