import { showBits } from '../src/codec/names.ts';
import * as constants from './constants/netlink.ts';
import { messageName } from './messages.ts';

const everywhere = ['NLM_F_REQUEST', 'NLM_F_MULTI', 'NLM_F_ACK', 'NLM_F_ECHO', 'NLM_F_DUMP_INTR', 'NLM_F_DUMP_FILTERED'] as const;
const answering = ['NLM_F_CAPPED', 'NLM_F_ACK_TLVS'] as const;
const getting = ['NLM_F_ROOT', 'NLM_F_MATCH', 'NLM_F_ATOMIC'] as const;
const making = ['NLM_F_REPLACE', 'NLM_F_EXCL', 'NLM_F_CREATE', 'NLM_F_APPEND'] as const;
const deleting = ['NLM_F_NONREC', 'NLM_F_BULK'] as const;

const bits = new Map<string, number>(Object.entries(constants));

/** nlmsg_flags by name: from bit 0x100 on they mean one thing in a GET, another in a NEW or SET, in a DEL, and in an answer (linux/netlink.h). */
export function nameFlags(type: number, flags: number, protocol?: number): string {
  const name = messageName(type, protocol);
  const own = name.startsWith('NLMSG_') ? answering : name.includes('_GET') || name === 'SOCK_DIAG_BY_FAMILY' ? getting : name.includes('_DEL') ? deleting : making;
  return showBits(
    flags,
    [...everywhere, ...own].map((flag) => [flag, bits.get(flag) ?? 0] as const),
  );
}
