import { list } from './list.ts';
import { listUnix } from './list-unix.ts';

export const socket = { 'socket.list': list, 'socket.list-unix': listUnix };
