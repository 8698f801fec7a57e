import { NLM_F_CREATE, NLM_F_EXCL } from '../../../netlink/constants/netlink.ts';
import type { Request } from '../../../netlink/socket.ts';
import { AF_INET, AF_INET6, type Kernel } from '../../../src/syscall/kernel.ts';

/** One step towards a start state: the same in `ip` words, and the message that makes it, or the calls where no message can. A test holds the two against each other. */
export type Step = { words: string; request: Request } | { words: string; make(kernel: Kernel): void } | OpenSockets;

/** Sockets that stay open until the twin goes: `ip` has no words for them. What `open` answers closes them. */
export interface OpenSockets {
  words: string;
  open(kernel: Kernel): () => void;
}

/** Twins have these links under these indices; b0 and b1 are bridges, where there are any. */
export const indices = { lo: 1, v0: 10, v1: 11, b0: 20, b1: 21 } as const;
export type TwinLink = keyof typeof indices;

export const create = NLM_F_CREATE | NLM_F_EXCL;

export function split(cidr: string): { family: number; ip: string; length: number } {
  const [ip = '', length] = cidr.split('/');
  const family = ip.includes(':') ? AF_INET6 : AF_INET;
  return { family, ip, length: length === undefined ? (family === AF_INET ? 32 : 128) : Number(length) };
}
