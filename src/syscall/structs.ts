import { i16, i32, u32, ulong } from '../codec/integers.ts';
import { struct } from '../codec/struct.ts';

/** A stretch of memory to send from or receive into (bits/types/struct_iovec.h); the address is written as a number here, as in msghdr. */
export const iovec = struct('iovec', { base: ulong, len: ulong }, { prefix: 'iov_' });

/** struct msghdr as the C library has it (sys/socket.h). */
export const msghdr = struct('msghdr', { name: ulong, namelen: u32, iov: ulong, iovlen: ulong, control: ulong, controllen: ulong, flags: i32 }, { prefix: 'msg_' });

/** poll.h */
export const pollfd = struct('pollfd', { fd: i32, events: i16, revents: i16 });
