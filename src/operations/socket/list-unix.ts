import { optional, yes } from '../input.ts';
import { operation } from '../operation.ts';
import type { UnixSocket } from './unix-socket.ts';

/** Gives the unix sockets of the network namespace, in the order of `inOrder`; with details also the inode, by which /proc/PID/fd knows them. */
export const listUnix = operation<UnixSocket[]>()({
  id: 'socket.list-unix',
  title: 'List the unix sockets',
  writes: false,
  teaches:
    '/proc/net/unix counts references and writes @ for each NUL of an abstract name. Sock_diag gives the name as it is and the peer of each socket, from which the references can be counted; of connections that nobody has accepted it tells at their listener only.',
  input: { details: optional(yes) },
});
