import type { Annotation } from '../src/codec/field.ts';
import { hex } from '../src/codec/hex.ts';
import { i32, u32 } from '../src/codec/integers.ts';
import { alignUp } from '../src/codec/word.ts';
import { NLM_F_ACK_TLVS, NLM_F_CAPPED, NLM_F_REQUEST, NLMSG_DONE, NLMSG_ERROR } from './constants/netlink.ts';
import { nameFlags } from './flags.ts';
import { messageName, messageSchema } from './messages.ts';
import { nlmsgerrAttr } from './structs/extended-ack.ts';
import { nlmsghdr } from './structs/header.ts';

/** The messages of a datagram by name: `RTM_GETLINK`, or `RTM_NEWLINK x 3, NLMSG_DONE`. `protocol` is that of the socket, NETLINK_ROUTE unless said. */
export function nameMessages(datagram: Buffer, protocol?: number): string {
  const names: { name: string; count: number }[] = [];
  for (const { type } of split(datagram)) {
    const last = names.at(-1);
    const name = messageName(type, protocol);
    if (last?.name === name) last.count++;
    else names.push({ name, count: 1 });
  }
  return names.map(({ name, count }) => (count === 1 ? name : `${name} x ${count}`)).join(', ');
}

/** What every byte of a datagram means: header, payload, attributes, for each message in it. `protocol` is that of the socket, NETLINK_ROUTE unless said. */
export function annotateMessages(datagram: Buffer, protocol?: number): Annotation[] {
  return split(datagram).map(({ at, size, type, flags }): Annotation => {
    const start = at + nlmsghdr.size;
    const header = annotateHeader(type, flags, datagram.subarray(at), protocol).map((part) => moved(part, at));
    const payload = annotatePayload(type, flags, datagram.subarray(start, at + size), protocol).map((part) => moved(part, start));
    return { offset: at, length: size, name: messageName(type, protocol), type: 'struct nlmsghdr', value: '', parts: [...header, ...payload] };
  });
}

/** Struct nlmsghdr, with the type and the flags by name. */
function annotateHeader(type: number, flags: number, bytes: Buffer, protocol: number | undefined): Annotation[] {
  const names: Record<string, string> = { nlmsg_type: `${messageName(type, protocol)} (${type})`, nlmsg_flags: nameFlags(type, flags, protocol) };
  return nlmsghdr.annotate(bytes).map((part) => ({ ...part, value: names[part.name] ?? part.value }));
}

function annotatePayload(type: number, flags: number, payload: Buffer, protocol: number | undefined): Annotation[] {
  const schema = messageSchema(type, protocol, payload, (flags & NLM_F_REQUEST) !== 0);
  if (schema !== undefined && payload.length >= schema.header.size) return schema.annotate(payload);
  if ((type === NLMSG_ERROR || type === NLMSG_DONE) && payload.length >= 4) return annotateEnd(type, flags, payload);
  return payload.length === 0 ? [] : [{ offset: 0, length: payload.length, name: 'payload', type: 'bytes', value: hex(payload) }];
}

/** An error number, for NLMSG_ERROR the request's header (or the whole request), then what NETLINK_EXT_ACK adds. */
function annotateEnd(type: number, flags: number, payload: Buffer): Annotation[] {
  const parts: Annotation[] = [{ offset: 0, length: 4, name: 'error', type: 'int', value: String(i32.get(payload, 0)) }];
  let at = 4;
  if (type === NLMSG_ERROR && payload.length >= 4 + nlmsghdr.size) {
    parts.push({
      offset: 4,
      length: nlmsghdr.size,
      name: 'msg',
      type: 'struct nlmsghdr',
      value: 'the request',
      parts: nlmsghdr.annotate(payload.subarray(4)).map((part) => moved(part, 4)),
    });
    at += (flags & NLM_F_CAPPED) !== 0 ? nlmsghdr.size : Math.max(nlmsghdr.size, alignUp(u32.get(payload, 4), 4));
  }
  if ((flags & NLM_F_ACK_TLVS) !== 0 && at < payload.length) parts.push(...nlmsgerrAttr.annotate(payload.subarray(at)).map((part) => moved(part, at)));
  return parts;
}

/** Where the messages of a datagram lie; one with a length that cannot be ends the walk. */
function split(datagram: Buffer): { at: number; size: number; type: number; flags: number }[] {
  const found = [];
  for (let at = 0; at + nlmsghdr.size <= datagram.length; ) {
    const { len, type, flags } = nlmsghdr.get(datagram, at);
    if (len < nlmsghdr.size || at + len > datagram.length) break;
    found.push({ at, size: len, type, flags });
    at += alignUp(len, 4);
  }
  return found;
}

function moved(annotation: Annotation, by: number): Annotation {
  return { ...annotation, offset: annotation.offset + by, ...(annotation.parts === undefined ? {} : { parts: annotation.parts.map((part) => moved(part, by)) }) };
}
