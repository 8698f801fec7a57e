import { family } from './request.ts';

const signals = { noMessage: 'it is about the signals of one open socket, not about the network', kernel: 'net/socket.c:sock_ioctl' };
const stamps = { noMessage: 'it is about the packet that this socket received last; SO_TIMESTAMP asks for the same', kernel: 'net/core/sock.c:sock_gettstamp' };
const queue = {
  noMessage: "it is about this socket's own queue; NETLINK_SOCK_DIAG (ss) tells it for a whole table of sockets, and for UDP another quantity",
  kernel: 'net/ipv4/tcp.c:tcp_ioctl',
};

/** What a socket is asked about itself. */
export const socketRequests = family('sockets', undefined, {
  SIOCSPGRP: [0x8902, 'set', signals],
  SIOCGPGRP: [0x8904, 'get', signals],
  SIOCATMARK: [0x8905, 'get', { noMessage: "it is about this socket's own stream; sockatmark(3) is the portable name", kernel: 'net/ipv4/tcp.c:tcp_ioctl' }],
  SIOCGSTAMP: [undefined, 'get', stamps],
  SIOCGSTAMPNS: [undefined, 'get', stamps],
  SIOCGSTAMP_OLD: [0x8906, 'get', stamps],
  SIOCGSTAMPNS_OLD: [0x8907, 'get', stamps],
  SIOCGSTAMP_NEW: [0x80108906, 'get', stamps],
  SIOCGSTAMPNS_NEW: [0x80108907, 'get', stamps],
  SIOCINQ: [undefined, 'get', queue],
  SIOCOUTQ: [undefined, 'get', queue],
  SIOCOUTQNSD: [0x894b, 'get', queue],
  SIOCGSKNS: [0x894c, 'get', { noMessage: 'it opens the namespace of the socket; netlink tells numbers of namespaces, never an open one', kernel: 'net/socket.c:sock_ioctl' }],
  SIOCUNIXFILE: [0x89e0, 'get', { noMessage: "it opens the socket's file; NETLINK_SOCK_DIAG tells its inode only", kernel: 'net/unix/af_unix.c:unix_open_file' }],
});
