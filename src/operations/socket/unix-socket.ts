/** By number from 1: SOCK_* of linux/net.h. */
const types = ['STREAM', 'DGRAM', 'RAW', 'RDM', 'SEQPACKET'] as const;
export type UnixType = (typeof types)[number];

/** By number: SS_* of linux/net.h. */
const states = ['FREE', 'UNCONNECTED', 'CONNECTING', 'CONNECTED', 'DISCONNECTING'] as const;
export type UnixState = (typeof states)[number];

/** A unix socket as both interfaces tell it, in numbers. */
export interface UnixRow {
  /** SOCK_*. */
  type: number;
  /** SS_*. */
  state: number;
  listening: boolean;
  references: number;
  inode: number;
  /** As /proc shows it: an abstract name starts with @, and has @ for each NUL inside; undefined where the socket has no name. */
  path: Buffer | undefined;
}

/** A unix socket as both interfaces know it. */
export interface UnixSocket {
  type: UnixType;
  /** CONNECTING is a connection that nobody has accepted yet. A listener is UNCONNECTED. */
  state: UnixState;
  listening: boolean;
  /** How many hold it: itself, the table, and each socket that is connected to it. */
  references: number;
  /** Null where it has no name. An abstract name starts with @, and has @ for each NUL inside: /proc does not tell them apart. */
  path: string | null;
  /** With details: 0 while nobody has accepted it. */
  inode?: number;
}

export function unixSocketOf({ type, state, listening, references, inode, path }: UnixRow, details: boolean): UnixSocket {
  return {
    type: types[type - 1] ?? 'RAW',
    state: states[state] ?? 'FREE',
    listening,
    references,
    path: path === undefined ? null : path.toString('utf8'),
    ...(details ? { inode } : {}),
  };
}

/** By path, those without one last, then by the rest. The kernel's own order is that of a hash, the same for both interfaces. */
export function inOrder(sockets: readonly UnixSocket[]): UnixSocket[] {
  const key = ({ path, type, state, listening, references, inode = 0 }: UnixSocket) =>
    [path === null ? 1 : 0, path, type, state, listening, String(references).padStart(10, '0'), String(inode).padStart(10, '0')].join(' ');
  const keyed = sockets.map((socket) => ({ socket, key: key(socket) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ socket }) => socket);
}
