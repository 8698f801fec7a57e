import { u32 } from '../../src/codec/integers.ts';
import type { UnixRow } from '../../src/operations/socket/unix-socket.ts';
import { AF_UNIX } from '../../src/syscall/kernel.ts';
import { NETLINK_SOCK_DIAG } from '../constants/netlink.ts';
import { SOCK_DIAG_BY_FAMILY, TCP_ESTABLISHED, TCP_LISTEN, UDIAG_SHOW_ICONS, UDIAG_SHOW_NAME, UDIAG_SHOW_PEER } from '../constants/sock-diag.ts';
import type { NetlinkSocket } from '../socket.ts';
import { unixDiagMessage, unixDiagReq } from '../structs/sock-diag.ts';

/** SS_* of linux/net.h, as unix_seq_show (net/unix/af_unix.c) derives them. */
const [SS_UNCONNECTED, SS_CONNECTING, SS_CONNECTED] = [1, 2, 3];
const [NUL, AT] = [0x00, 0x40];
/** The socket itself and the table of all sockets. */
const OWN_REFERENCES = 2;

/**
 * The unix sockets of the namespace in the kernel's order, which is that of /proc/net/unix; but connections that nobody has accepted, of which sock_diag
 * tells only at their listeners (UNIX_DIAG_ICONS), come last. References are counted from the peers: each connected socket holds the one at its other end.
 */
export function unixRows(socket: NetlinkSocket): UnixRow[] {
  const request = unixDiagReq.encode({ family: AF_UNIX, states: 0xffffffff, show: UDIAG_SHOW_NAME | UDIAG_SHOW_PEER | UDIAG_SHOW_ICONS });
  const messages = socket
    .beside(NETLINK_SOCK_DIAG)
    .dump(SOCK_DIAG_BY_FAMILY, request)
    .map((payload) => unixDiagMessage.decode(payload));
  const holders = new Map<number, number>();
  const hold = (inode: number) => holders.set(inode, (holders.get(inode) ?? 0) + 1);
  const waiting: UnixRow[] = [];
  for (const { header, attributes } of messages) {
    if (attributes.peer) hold(attributes.peer);
    for (const client of inodesOf(attributes.icons)) {
      if (client !== 0) hold(client);
      const references = OWN_REFERENCES + (client === 0 ? 0 : 1);
      waiting.push({ type: header.type, state: SS_CONNECTING, listening: false, references, inode: 0, path: shownPath(attributes.name) });
    }
  }
  const accepted = messages.map(({ header: { type, state, ino }, attributes }) => ({
    type,
    state: state === TCP_ESTABLISHED ? SS_CONNECTED : SS_UNCONNECTED,
    listening: state === TCP_LISTEN,
    references: OWN_REFERENCES + (holders.get(ino) ?? 0),
    inode: ino,
    path: shownPath(attributes.name),
  }));
  return [...accepted, ...waiting];
}

/** The clients that wait at a listener; 0 for one that has gone meanwhile. */
function inodesOf(icons: Buffer = Buffer.alloc(0)): number[] {
  return Array.from({ length: Math.floor(icons.length / 4) }, (_, index) => u32.get(icons, index * 4));
}

/** A path ends with NUL; an abstract name starts with one, and may hold more. /proc writes @ for each of those. */
function shownPath(name: Buffer | undefined): Buffer | undefined {
  if (name === undefined) return undefined;
  if (name[0] !== NUL) return name.at(-1) === NUL ? name.subarray(0, -1) : name;
  return Buffer.from(name.map((byte) => (byte === NUL ? AT : byte)));
}
