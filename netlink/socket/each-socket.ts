import { littleEndian } from '../../src/codec/word.ts';
import { emptyRow, REMOTE_ADDRESS, type SocketVisit } from '../../src/operations/socket/socket-row.ts';
import { AF_INET, AF_INET6 } from '../../src/syscall/kernel.ts';
import { NETLINK_SOCK_DIAG } from '../constants/netlink.ts';
import * as constants from '../constants/sock-diag.ts';
import type { NetlinkSocket } from '../socket.ts';
import { inetDiagMsg, inetDiagReqV2, inetDiagSockid } from '../structs/sock-diag.ts';
import { fillCounters, INET_DIAG_INFO } from './counters.ts';

const protocols = { tcp: constants.IPPROTO_TCP, udp: constants.IPPROTO_UDP, udplite: constants.IPPROTO_UDPLITE, raw: constants.IPPROTO_RAW };
export type Protocol = keyof typeof protocols;

/** Every state that /proc shows. Bit 13 would add sockets that are bound and nothing else (Linux 6.8), which no file of /proc has. */
const SHOWN_STATES = 0xffe;

const offsets = (members: readonly { name: string; offset: number }[]) => new Map(members.map(({ name, offset }) => [name, offset]));
const inMessage = offsets(inetDiagMsg.members);
const inId = offsets(inetDiagSockid.members);
const at = (name: string) => inMessage.get(name) ?? 0;
const atId = (name: string) => at('id') + (inId.get(name) ?? 0);
const place = {
  ...{ state: at('state'), timer: at('timer'), retrans: at('retrans'), expires: at('expires'), rqueue: at('rqueue'), wqueue: at('wqueue'), uid: at('uid'), inode: at('inode') },
  ...{ sport: atId('sport'), dport: atId('dport'), src: atId('src'), dst: atId('dst') },
};

const families = { inet: [AF_INET], inet6: [AF_INET6], both: [AF_INET, AF_INET6] };

/** Walks the sockets of a protocol, of one family or of both, as `eachSocket` does for one. `begin` is called for each family. */
export function walkSockets(socket: NetlinkSocket, protocol: Protocol, family: 'inet' | 'inet6' | undefined, counters: boolean, begin: (family: number) => SocketVisit): void {
  for (const number of families[family ?? 'both']) eachSocket(socket, protocol, number, counters, () => begin(number));
}

/**
 * Walks the sockets of a protocol and a family in the kernel's order, which is that of /proc. `begin` is called again where the dump has to be made
 * again. `counters`: retransmissions and probes both, for which TCP has to be asked for more than a socket's fixed part.
 */
export function eachSocket(socket: NetlinkSocket, protocol: Protocol, family: number, counters: boolean, begin: () => SocketVisit): void {
  const ext = counters && protocol === 'tcp' ? 1 << (INET_DIAG_INFO - 1) : 0;
  const request = inetDiagReqV2.encode({ family, protocol: protocols[protocol], ext, states: SHOWN_STATES });
  const row = emptyRow();
  row.family = family;
  const addresses = new DataView(row.addresses.buffer, row.addresses.byteOffset, row.addresses.length);
  const addressBytes = family === AF_INET ? 4 : 16;
  socket.beside(NETLINK_SOCK_DIAG).dumpEach(constants.SOCK_DIAG_BY_FAMILY, request, () => {
    const visit = begin();
    /** Owners of listeners by port: of SYN_RECV sock_diag has none, where /proc shows that of the listener. Listeners come first. */
    const owners = new Map<number, number>();
    let view: DataView = new DataView(new ArrayBuffer(0));
    return (bytes, start, end) => {
      if (end - start < inetDiagMsg.size) return;
      // Numbers are read where they lie, by a view of the receive buffer: a table may hold many thousand sockets.
      if (view.buffer !== bytes.buffer || view.byteOffset !== bytes.byteOffset) view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let byte = 0; byte < addressBytes; byte += 4) {
        addresses.setUint32(byte, view.getUint32(start + place.src + byte));
        addresses.setUint32(REMOTE_ADDRESS + byte, view.getUint32(start + place.dst + byte));
      }
      row.localPort = view.getUint16(start + place.sport);
      row.remotePort = view.getUint16(start + place.dport);
      row.state = view.getUint8(start + place.state);
      row.timer = view.getUint8(start + place.timer);
      row.ticks = Math.floor(view.getUint32(start + place.expires, littleEndian) / 10);
      row.receiveQueue = view.getUint32(start + place.rqueue, littleEndian);
      row.sendQueue = view.getUint32(start + place.wqueue, littleEndian);
      row.uid = view.getUint32(start + place.uid, littleEndian);
      row.inode = view.getUint32(start + place.inode, littleEndian);
      if (row.state === constants.TCP_LISTEN) {
        // What stands there is the limit of the backlog (tcp_diag_get_info in net/ipv4/tcp_diag.c).
        row.sendQueue = 0;
        if (row.uid !== 0) owners.set(row.localPort, row.uid);
      } else if (row.state === constants.TCP_SYN_RECV && row.inode === 0) row.uid = owners.get(row.localPort) ?? 0;
      fillCounters(row, view.getUint8(start + place.retrans), bytes, start + inetDiagMsg.size, counters ? end : start);
      visit(row);
    };
  });
}
