/**
 * One internet socket while a table is walked: the same object for every socket, filled anew each time, so that a table of many thousand costs no
 * memory. Whoever wants to keep something copies it.
 */
export interface SocketRow {
  /** AF_INET or AF_INET6. */
  family: number;
  /** The local address, and from byte 16 on the remote one, in network byte order; an IPv4 address is the first four bytes. */
  readonly addresses: Buffer;
  /** Of a raw socket the protocol that it was opened for. */
  localPort: number;
  remotePort: number;
  /** TCP_*, of every protocol. */
  state: number;
  /** In bytes; of a listener the connections that wait to be accepted. */
  receiveQueue: number;
  /** In bytes; of a listener 0. */
  sendQueue: number;
  /** 0 none, 1 retransmission, 2 keepalive or another, 3 TIME_WAIT, 4 zero window probe. */
  timer: number;
  /** Hundredths of a second until the timer ends. */
  ticks: number;
  retransmits: number;
  /** Unanswered probes, of keepalive or of a zero window. */
  probes: number;
  uid: number;
  /** 0 where the socket belongs to no file: TIME_WAIT, SYN_RECV, closed by its process. */
  inode: number;
}

export type SocketVisit = (row: SocketRow) => void;

export const REMOTE_ADDRESS = 16;

export function emptyRow(): SocketRow {
  const numbers = { localPort: 0, remotePort: 0, state: 0, receiveQueue: 0, sendQueue: 0, timer: 0, ticks: 0, retransmits: 0, probes: 0, uid: 0, inode: 0 };
  return { family: 0, addresses: Buffer.alloc(32), ...numbers };
}
