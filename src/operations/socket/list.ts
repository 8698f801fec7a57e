import { oneOf, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';
import type { InternetSocket } from './internet-socket.ts';

/**
 * Gives the internet sockets of a protocol, IPv4 first, in the order of `inOrder`; of one family where it is named. With
 * `timers` also which timer runs and what it counts. With `details` also what no two sockets share, or what runs on: the inode, by which /proc/PID/fd
 * knows a socket, and the time that is left of a timer. ENOENT where the kernel does not have the protocol;
 * through netlink also where it has no sock_diag for it (udp_diag, raw_diag).
 */
export const list = operation<InternetSocket[]>()({
  id: 'socket.list',
  title: 'List the internet sockets of a protocol',
  writes: false,
  teaches:
    'A file of /proc is text for the whole table. Sock_diag answers in binary, filters in the kernel, and tells more of TCP; but it tells a backlog limit of a listener where /proc has a send queue of 0, nothing of the owner of SYN_RECV, and counts timers in milliseconds instead of hundredths of a second.',
  input: { protocol: oneOf('tcp', 'udp', 'udplite', 'raw'), family: optional(oneOf('inet', 'inet6')), timers: optional(yes), details: optional(yes) },
});
