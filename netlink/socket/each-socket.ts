import { u32 } from '../../src/codec/integers.ts';
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
  const addressBytes = family === AF_INET ? 4 : 16;
  socket.beside(NETLINK_SOCK_DIAG).dumpEach(constants.SOCK_DIAG_BY_FAMILY, request, () => {
    const visit = begin();
    /** Owners of listeners by port: of SYN_RECV sock_diag has none, where /proc shows that of the listener. Listeners come first. */
    const owners = new Map<number, number>();
    return (bytes, start, end) => {
      if (end - start < inetDiagMsg.size) return;
      bytes.copy(row.addresses, 0, start + place.src, start + place.src + addressBytes);
      bytes.copy(row.addresses, REMOTE_ADDRESS, start + place.dst, start + place.dst + addressBytes);
      row.localPort = (bytes[start + place.sport] ?? 0) * 256 + (bytes[start + place.sport + 1] ?? 0);
      row.remotePort = (bytes[start + place.dport] ?? 0) * 256 + (bytes[start + place.dport + 1] ?? 0);
      row.state = bytes[start + place.state] ?? 0;
      row.timer = bytes[start + place.timer] ?? 0;
      row.ticks = Math.floor(u32.get(bytes, start + place.expires) / 10);
      row.receiveQueue = u32.get(bytes, start + place.rqueue);
      row.sendQueue = u32.get(bytes, start + place.wqueue);
      row.uid = u32.get(bytes, start + place.uid);
      row.inode = u32.get(bytes, start + place.inode);
      if (row.state === constants.TCP_LISTEN) {
        // What stands there is the limit of the backlog (tcp_diag_get_info in net/ipv4/tcp_diag.c).
        row.sendQueue = 0;
        if (row.uid !== 0) owners.set(row.localPort, row.uid);
      } else if (row.state === constants.TCP_SYN_RECV && row.inode === 0) row.uid = owners.get(row.localPort) ?? 0;
      fillCounters(row, bytes[start + place.retrans] ?? 0, bytes, start + inetDiagMsg.size, counters ? end : start);
      visit(row);
    };
  });
}
