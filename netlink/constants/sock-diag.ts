/** Message types of NETLINK_SOCK_DIAG: linux/sock_diag.h. */
export const SOCK_DIAG_BY_FAMILY = 20;
export const SOCK_DESTROY = 21;

/** What unix_diag_req.udiag_show asks for: linux/unix_diag.h. */
export const UDIAG_SHOW_NAME = 0x1;
export const UDIAG_SHOW_VFS = 0x2;
export const UDIAG_SHOW_PEER = 0x4;
export const UDIAG_SHOW_ICONS = 0x8;
export const UDIAG_SHOW_RQLEN = 0x10;
export const UDIAG_SHOW_MEMINFO = 0x20;
export const UDIAG_SHOW_UID = 0x40;

/** States of a socket, of every family: include/net/tcp_states.h, which the C library repeats in netinet/tcp.h. */
export const TCP_ESTABLISHED = 1;
export const TCP_SYN_SENT = 2;
export const TCP_SYN_RECV = 3;
export const TCP_FIN_WAIT1 = 4;
export const TCP_FIN_WAIT2 = 5;
export const TCP_TIME_WAIT = 6;
export const TCP_CLOSE = 7;
export const TCP_CLOSE_WAIT = 8;
export const TCP_LAST_ACK = 9;
export const TCP_LISTEN = 10;
export const TCP_CLOSING = 11;

/** Protocols of internet sockets: linux/in.h. */
export const IPPROTO_TCP = 6;
export const IPPROTO_UDP = 17;
export const IPPROTO_UDPLITE = 136;
export const IPPROTO_RAW = 255;
