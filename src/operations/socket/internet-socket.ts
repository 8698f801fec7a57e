import { ipv4, ipv6 } from '../../codec/address.ts';
import { AF_INET } from './family.ts';
import { REMOTE_ADDRESS, type SocketRow } from './socket-row.ts';

/** By number from 1: TCP_* of include/net/tcp_states.h, without the prefix. UDP and raw sockets are CLOSE, or ESTABLISHED once connected. */
const states = ['ESTABLISHED', 'SYN_SENT', 'SYN_RECV', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT', 'CLOSE', 'CLOSE_WAIT', 'LAST_ACK', 'LISTEN', 'CLOSING'] as const;
export type SocketState = (typeof states)[number];

const timerNames = ['none', 'retransmit', 'keepalive', 'timewait', 'probe'] as const;
export type SocketTimer = (typeof timerNames)[number];

/** An internet socket as both interfaces know it. */
export interface InternetSocket {
  family: 'inet' | 'inet6';
  /** A socket of family inet6 that speaks IPv4 has addresses such as ::ffff:192.0.2.1. */
  local: string;
  /** Of a raw socket the protocol that it was opened for. */
  localPort: number;
  remote: string;
  remotePort: number;
  state: SocketState;
  /** Bytes that the program has not read; of a listener the connections that wait to be accepted; of UDP and raw sockets the memory that they take. */
  receiveQueue: number;
  /** Bytes that the peer has not acknowledged; of a listener 0. */
  sendQueue: number;
  /** Who made it; 0 for TIME_WAIT, and that of the listener for SYN_RECV. */
  uid: number;
  /** With details: 0 where no process has it. */
  inode?: number;
  /** With timers: `keepalive` is also that of FIN_WAIT2 without a process. */
  timer?: SocketTimer;
  /** With timers. */
  retransmits?: number;
  /** With timers: unanswered probes, of keepalive or of a zero window. */
  probes?: number;
  /** With timers and details: until the timer ends, in steps of 10 ms, which is what /proc counts in. */
  timerMs?: number;
}

export function internetSocketOf(row: SocketRow, { timers, details }: { timers: boolean; details: boolean }): InternetSocket {
  const { get } = row.family === AF_INET ? ipv4 : ipv6;
  return {
    family: row.family === AF_INET ? 'inet' : 'inet6',
    local: get(row.addresses, 0),
    localPort: row.localPort,
    remote: get(row.addresses, REMOTE_ADDRESS),
    remotePort: row.remotePort,
    state: states[row.state - 1] ?? 'CLOSE',
    receiveQueue: row.receiveQueue,
    sendQueue: row.sendQueue,
    uid: row.uid,
    ...(details ? { inode: row.inode } : {}),
    ...(timers ? { timer: timerNames[row.timer] ?? 'none', retransmits: row.retransmits, probes: row.probes } : {}),
    ...(timers && details ? { timerMs: row.ticks * 10 } : {}),
  };
}

/**
 * IPv4 first, then by local port and address, remote port and address, and the rest. The kernel's own order is that of its hash tables, the same for
 * both interfaces (listeners first, the newest of them first; the rest by a hash with a secret of the boot) and another in every network namespace.
 */
export function inOrder(sockets: readonly InternetSocket[]): InternetSocket[] {
  const keyed = sockets.map((socket) => ({ socket, key: keyOf(socket) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ socket }) => socket);
}

function keyOf({ family, local, localPort, remote, remotePort, ...rest }: InternetSocket): string {
  const padded = (number: number) => String(number).padStart(10, '0');
  return [family.padEnd(5), padded(localPort), local, padded(remotePort), remote, rest.state, padded(rest.uid), padded(rest.receiveQueue), padded(rest.inode ?? 0)].join(' ');
}
