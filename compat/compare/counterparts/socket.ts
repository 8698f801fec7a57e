import { eachSocket } from '../../../ioctl/socket/each-socket.ts';
import { unixRows } from '../../../ioctl/socket/unix-rows.ts';
import { NETLINK_SOCK_DIAG } from '../../../netlink/constants/netlink.ts';
import { IPPROTO_TCP, SOCK_DIAG_BY_FAMILY, UDIAG_SHOW_NAME } from '../../../netlink/constants/sock-diag.ts';
import type { NetlinkSocket } from '../../../netlink/socket.ts';
import { inetDiagMessage, inetDiagReqV2, unixDiagMessage, unixDiagReq } from '../../../netlink/structs/sock-diag.ts';
import { ipv4 } from '../../../src/codec/address.ts';
import { REMOTE_ADDRESS } from '../../../src/operations/socket/socket-row.ts';
import { AF_INET, AF_UNIX } from '../../../src/syscall/kernel.ts';
import type { Counterpart } from '../counterpart.ts';

/** A TCP socket as it is told: the state by its number, bytes, and what is left of a timer in whatever it is counted. */
interface TcpRow {
  key: string;
  state: number;
  receiveQueue: number;
  sendQueue: number;
  timeLeft: number;
}

const key = (addresses: Buffer, localPort: number, remotePort: number) => `${ipv4.get(addresses, 0)}:${localPort}-${ipv4.get(addresses, REMOTE_ADDRESS)}:${remotePort}`;

/** Several listeners of one port are told apart by a number. */
function byKey<R extends { key: string }>(rows: readonly R[]): Record<string, Omit<R, 'key'>> {
  const table: Record<string, Omit<R, 'key'>> = {};
  for (const { key: name, ...row } of rows) {
    let free = name;
    for (let number = 2; free in table; number++) free = `${name}#${number}`;
    table[free] = row;
  }
  return table;
}

function dump(socket: NetlinkSocket, request: Buffer): Buffer[] {
  return socket.beside(NETLINK_SOCK_DIAG).dump(SOCK_DIAG_BY_FAMILY, request);
}

const tcp: Counterpart = {
  id: '/proc/net/tcp',
  ioctl: '/proc/net/tcp',
  netlink: 'SOCK_DIAG_BY_FAMILY NLM_F_DUMP',
  title: 'TCP sockets of IPv4',
  runs: [
    {
      from: 'connected',
      needs: ['tcp_diag'],
      input: { protocol: 'tcp', family: 'inet' },
      viaIoctl: (socket) => {
        const rows: TcpRow[] = [];
        eachSocket(socket.readBytes('/proc/net/tcp'), AF_INET, ({ addresses, localPort, remotePort, state, receiveQueue, sendQueue, ticks }) =>
          rows.push({ key: key(addresses, localPort, remotePort), state, receiveQueue, sendQueue, timeLeft: ticks }),
        );
        return byKey(rows);
      },
      viaNetlink: (socket) => {
        const messages = dump(socket, inetDiagReqV2.encode({ family: AF_INET, protocol: IPPROTO_TCP, states: 0xffe }));
        return byKey(
          messages.map((payload): TcpRow => {
            const { id, state, rqueue, wqueue, expires } = inetDiagMessage.decode(payload).header;
            return { key: key(Buffer.concat([id.src, id.dst]), id.sport, id.dport), state, receiveQueue: rqueue, sendQueue: wqueue, timeLeft: expires };
          }),
        );
      },
    },
  ],
};

/** A unix socket with a name, which is told in hex: it need not be text. */
interface UnixName {
  key: string;
  type: number;
  name: string;
  references?: number;
}

/** By their names, without what would part words. */
const named = (name: Buffer) => name.toString('latin1').replaceAll('\0', '@').replaceAll(' ', '_');
const inOrder = (rows: UnixName[]) => byKey(rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)));

const unix: Counterpart = {
  id: '/proc/net/unix',
  ioctl: '/proc/net/unix',
  netlink: 'SOCK_DIAG_BY_FAMILY NLM_F_DUMP',
  title: 'Unix sockets that have a name',
  runs: [
    {
      from: 'connected',
      needs: ['unix_diag'],
      input: { family: 'unix' },
      viaIoctl: (socket) =>
        inOrder(
          unixRows(socket.readBytes('/proc/net/unix')).flatMap(({ path, type, references, inode }) =>
            path === undefined ? [] : [{ key: `${named(path)}${inode === 0 ? '?' : ''}`, type, name: path.toString('hex'), references }],
          ),
        ),
      viaNetlink: (socket) => {
        const messages = dump(socket, unixDiagReq.encode({ family: AF_UNIX, states: 0xffffffff, show: UDIAG_SHOW_NAME })).map((payload) => unixDiagMessage.decode(payload));
        return inOrder(messages.flatMap(({ header, attributes: { name } }) => (name === undefined ? [] : [{ key: named(name), type: header.type, name: name.toString('hex') }])));
      },
    },
  ],
};

export const socketCounterparts: readonly Counterpart[] = [tcp, unix];
