import { attributes, binary, string } from '../../src/codec/attributes.ts';
import { bytes, reserved } from '../../src/codec/bytes.ts';
import { be16, u8, u32, u64 } from '../../src/codec/integers.ts';
import { enumerated, flagged } from '../../src/codec/names.ts';
import { array, struct } from '../../src/codec/struct.ts';
import { AF_INET, AF_INET6, AF_UNIX } from '../../src/syscall/kernel.ts';
import * as constants from '../constants/sock-diag.ts';
import { type MessageSchema, message } from '../message.ts';

const state = enumerated(u8, constants, 'TCP_');

/** What a socket is known by: ports in network byte order, addresses of 16 bytes of which IPv4 uses the first four (linux/inet_diag.h). */
export const inetDiagSockid = struct('inet_diag_sockid', { sport: be16, dport: be16, src: bytes(16), dst: bytes(16), if: u32, cookie: array(u32, 2) }, { prefix: 'idiag_' });

/** Asks for internet sockets. `ext` has bit N-1 for the attribute INET_DIAG_N, `states` bit N for the state N (linux/inet_diag.h). */
export const inetDiagReqV2 = struct(
  'inet_diag_req_v2',
  { family: u8, protocol: u8, ext: u8, pad: reserved(1), states: u32, id: inetDiagSockid },
  { cNames: { family: 'sdiag_family', protocol: 'sdiag_protocol', ext: 'idiag_ext', states: 'idiag_states' } },
);

/** One internet socket: `expires` in milliseconds, the queues in bytes; what `timer` and `retrans` count is in inet_sk_diag_fill (net/ipv4/inet_diag.c). */
export const inetDiagMsg = struct(
  'inet_diag_msg',
  { family: u8, state, timer: u8, retrans: u8, id: inetDiagSockid, expires: u32, rqueue: u32, wqueue: u32, uid: u32, inode: u32 },
  { prefix: 'idiag_', cNames: { id: 'id' } },
);

/** Memory of a socket in bytes (linux/inet_diag.h). */
export const inetDiagMeminfo = struct('inet_diag_meminfo', { rmem: u32, wmem: u32, fmem: u32, tmem: u32 }, { prefix: 'idiag_' });

/** The attributes of a request for internet sockets (linux/inet_diag.h). */
export const inetDiagReq = attributes('INET_DIAG_REQ', { bytecode: [1, binary], skBpfStorages: [2, binary], protocol: [3, u32] });

/** The attributes of an internet socket. INET_DIAG_INFO is struct tcp_info of linux/tcp.h, which grows with every other kernel. */
export const inetDiag = attributes('INET_DIAG', {
  meminfo: [1, inetDiagMeminfo],
  info: [2, binary],
  vegasinfo: [3, binary],
  cong: [4, string],
  tos: [5, u8],
  tclass: [6, u8],
  skmeminfo: [7, binary],
  shutdown: [8, u8],
  dctcpinfo: [9, binary],
  protocol: [10, u8],
  skv6only: [11, u8],
  locals: [12, binary],
  peers: [13, binary],
  mark: [15, u32],
  bbrinfo: [16, binary],
  classId: [17, u32],
  md5sig: [18, binary],
  ulpInfo: [19, binary],
  skBpfStorages: [20, binary],
  cgroupId: [21, u64],
  sockopt: [22, binary],
});

/** Asks for unix sockets: `show` is UDIAG_SHOW_* (linux/unix_diag.h). */
export const unixDiagReq = struct(
  'unix_diag_req',
  { family: u8, protocol: u8, pad: reserved(2, 2), states: u32, ino: u32, show: flagged(u32, constants, 'UDIAG_SHOW_'), cookie: array(u32, 2) },
  { prefix: 'udiag_', cNames: { family: 'sdiag_family', protocol: 'sdiag_protocol', pad: 'pad' } },
);

/** One unix socket: `type` is SOCK_*, `ino` 0 while nobody has accepted it (linux/unix_diag.h). */
export const unixDiagMsg = struct(
  'unix_diag_msg',
  { family: u8, type: u8, state, pad: reserved(1), ino: u32, cookie: array(u32, 2) },
  { prefix: 'udiag_', cNames: { pad: 'pad' } },
);

export const unixDiagVfs = struct('unix_diag_vfs', { ino: u32, dev: u32 }, { prefix: 'udiag_vfs_' });

/** Of a listener, connections that wait and their limit; of another socket, bytes (sk_diag_show_rqlen in net/unix/diag.c). */
export const unixDiagRqlen = struct('unix_diag_rqlen', { rqueue: u32, wqueue: u32 }, { prefix: 'udiag_' });

/** The attributes of a unix socket, numbered from 0 (linux/unix_diag.h). A name that starts with NUL is abstract; `peer` is an inode. */
export const unixDiag = attributes('UNIX_DIAG', {
  name: [0, binary],
  vfs: [1, unixDiagVfs],
  peer: [2, u32],
  icons: [3, binary],
  rqlen: [4, unixDiagRqlen],
  meminfo: [5, binary],
  shutdown: [6, u8],
  uid: [7, u32],
});

const noAttributes = attributes('SOCK_DIAG_REQ', {});

export const inetDiagRequest = message(inetDiagReqV2, inetDiagReq);
export const inetDiagMessage = message(inetDiagMsg, inetDiag);
export const unixDiagRequest = message(unixDiagReq, noAttributes);
export const unixDiagMessage = message(unixDiagMsg, unixDiag);

/** struct sock_diag_req and struct *_diag_msg start alike, with the family; only the direction tells the one from the other. */
// biome-ignore lint/suspicious/noExplicitAny: schemas of any header and attributes
export function sockDiagSchema(family: number | undefined, isRequest: boolean): MessageSchema<any, any> | undefined {
  if (family === AF_UNIX) return isRequest ? unixDiagRequest : unixDiagMessage;
  if (family === AF_INET || family === AF_INET6) return isRequest ? inetDiagRequest : inetDiagMessage;
  return undefined;
}
