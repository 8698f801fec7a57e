import { reserved } from '../../src/codec/bytes.ts';
import { i32, u16, u32 } from '../../src/codec/integers.ts';
import { struct } from '../../src/codec/struct.ts';

/** What every netlink message starts with. `len` counts the header; messages are padded to 4 bytes (linux/netlink.h). */
export const nlmsghdr = struct('nlmsghdr', { len: u32, type: u16, flags: u16, seq: u32, pid: u32 }, { prefix: 'nlmsg_' });

/** The payload of NLMSG_ERROR: a negative error number, 0 for an acknowledgement, and the header of the request (linux/netlink.h). */
export const nlmsgerr = struct('nlmsgerr', { error: i32, msg: nlmsghdr });

/** A netlink socket's address: `pid` 0 is the kernel; `groups` reaches groups 1 to 32 only (linux/netlink.h). */
export const sockaddrNl = struct('sockaddr_nl', { family: u16, pad: reserved(2, 2), pid: u32, groups: u32 }, { prefix: 'nl_' });
