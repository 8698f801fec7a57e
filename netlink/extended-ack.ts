import type { ExtendedAck } from '../src/base/errors.ts';
import type { Attributes } from '../src/codec/attributes.ts';
import { walk } from '../src/codec/attributes.ts';
import { alignUp } from '../src/codec/word.ts';
import { NLM_F_ACK_TLVS, NLM_F_CAPPED } from './constants/netlink.ts';
import { messageSchema } from './messages.ts';
import { nlmsgerrAttr } from './structs/extended-ack.ts';
import { nlmsgerr, nlmsghdr } from './structs/header.ts';

/** What the attributes behind an NLMSG_ERROR say. `payload` starts with struct nlmsgerr; `request` is the whole message that was sent. */
export function errorAck(payload: Buffer, flags: number, request: Buffer, protocol?: number): ExtendedAck | undefined {
  if ((flags & NLM_F_ACK_TLVS) === 0) return undefined;
  const echoed = (flags & NLM_F_CAPPED) !== 0 ? nlmsghdr.size : nlmsgerr.decode(payload).msg.len;
  return extendedAck(payload.subarray(4 + alignUp(echoed, 4)), request, protocol);
}

/** What the attributes behind an NLMSG_DONE say: there the error number stands alone before them. */
export function doneAck(payload: Buffer, flags: number, request: Buffer, protocol?: number): ExtendedAck | undefined {
  return (flags & NLM_F_ACK_TLVS) === 0 ? undefined : extendedAck(payload.subarray(4), request, protocol);
}

function extendedAck(bytes: Buffer, request: Buffer, protocol: number | undefined): ExtendedAck | undefined {
  const { msg, offs, missType, policy } = nlmsgerrAttr.decode(bytes);
  const detail: ExtendedAck = {};
  if (msg !== undefined) detail.message = msg;
  if (missType !== undefined) detail.missingType = missType;
  if (offs !== undefined) {
    detail.offset = offs;
    const attribute = attributeAt(request, offs, protocol);
    if (attribute !== undefined) detail.attribute = attribute;
  }
  if (policy !== undefined) {
    const { other: _unknown, ...known } = policy;
    detail.policy = known;
  }
  return Object.keys(detail).length === 0 ? undefined : detail;
}

/** The kernel name of the attribute that starts at `offset` of a request, nests searched too. */
function attributeAt(request: Buffer, offset: number, protocol: number | undefined): string | undefined {
  const schema = messageSchema(nlmsghdr.decode(request).type, protocol, request.subarray(nlmsghdr.size));
  if (schema === undefined) return undefined;
  const start = nlmsghdr.size + alignUp(schema.header.size, 4);
  return find(schema.attributes, request.subarray(start), offset - start);
}

function find(set: Attributes<unknown>, bytes: Buffer, offset: number): string | undefined {
  for (const { type, offset: at, length, payload } of walk(set.prefix, bytes)) {
    if (at === offset) return set.nameOf(type);
    const inner = set.table.get(type)?.codec;
    if (inner !== undefined && 'table' in inner && offset > at && offset < at + length) return find(inner as Attributes<unknown>, payload, offset - at - 4);
  }
  return undefined;
}
