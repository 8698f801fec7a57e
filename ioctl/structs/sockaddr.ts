import { ipv4, ipv6 } from '../../src/codec/address.ts';
import { bytes, reserved } from '../../src/codec/bytes.ts';
import { be16, u16, u32 } from '../../src/codec/integers.ts';
import { struct } from '../../src/codec/struct.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';

/** An IPv4 address as ioctl structs carry it (linux/in.h). */
export const sockaddrIn = struct('sockaddr_in', { family: u16, port: be16, addr: ipv4, pad: reserved(8) }, { prefix: 'sin_', cNames: { pad: '__pad' } });

/** The members that carry an IPv4 address. Requests that set one refuse any other family (devinet_ioctl). */
export function inet(addr: string): { family: number; port: number; addr: string } {
  return { family: AF_INET, port: 0, addr };
}

/** A link-layer address: `family` is the ARPHRD_* type, 14 bytes are all there is room for (linux/socket.h). */
export const sockaddr = struct('sockaddr', { family: u16, data: bytes(14) }, { prefix: 'sa_' });

export const sockaddrIn6 = struct('sockaddr_in6', { family: u16, port: be16, flowinfo: u32, addr: ipv6, scopeId: u32 }, { prefix: 'sin6_' });
