import type { SocketRow } from '../../../src/operations/socket/socket-row.ts';

const tcpTimers = ['off', 'on', 'keepalive', 'timewait', 'probe'];

/** The timer of a socket: `keepalive (7199.50/0/0)` is its kind, the seconds that are left, retransmissions and unanswered probes. */
export function timerText({ timer, ticks, retransmits, probes }: SocketRow, protocol: string): string {
  const left = timer === 0 ? '0.00' : (ticks / 100).toFixed(2);
  if (protocol === 'tcp') return `${tcpTimers[timer] ?? `unkn-${timer}`} (${left}/${retransmits}/${probes})`;
  const kind = timer === 0 ? 'off' : timer < 3 ? `on${timer}` : `unkn-${timer}`;
  // Retransmissions are not looked at.
  return `${kind} (${left}/0/${probes})`;
}
