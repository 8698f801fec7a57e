import { u16 } from '../../src/codec/integers.ts';
import type { SocketRow } from '../../src/operations/socket/socket-row.ts';

export const INET_DIAG_INFO = 2;
/** Where struct tcp_info has tcpi_retransmits and tcpi_probes: its third and fourth byte (linux/tcp.h). */
const [RETRANSMITS, PROBES] = [2, 3];
const RETRANSMIT_TIMER = 1;

/**
 * Retransmissions and unanswered probes. `retrans` counts the one or the other, as the timer is (inet_sk_diag_fill in net/ipv4/inet_diag.c); struct
 * tcp_info among the attributes from `at` to `end` has both. TIME_WAIT and SYN_RECV have none.
 */
export function fillCounters(row: SocketRow, retrans: number, bytes: Buffer, at: number, end: number): void {
  row.retransmits = row.timer === RETRANSMIT_TIMER ? retrans : 0;
  row.probes = row.timer === RETRANSMIT_TIMER ? 0 : retrans;
  for (let next = at; next + 4 <= end; ) {
    const length = u16.get(bytes, next);
    if (length < 4 || next + length > end) return;
    if (u16.get(bytes, next + 2) === INET_DIAG_INFO && length >= 8) {
      row.retransmits = bytes[next + 4 + RETRANSMITS] ?? 0;
      row.probes = bytes[next + 4 + PROBES] ?? 0;
      return;
    }
    next += (length + 3) & ~3;
  }
}
