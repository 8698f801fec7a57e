import { describe, expect, it } from 'vitest';
import { annotateMessages, nameMessages } from '../../../netlink/annotate.ts';
import * as rtnetlink from '../../../netlink/constants/rtnetlink.ts';
import { messageName, messageSchema } from '../../../netlink/messages.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { neighbourMessage } from '../../../netlink/structs/neighbour.ts';
import { routeMessage } from '../../../netlink/structs/route.ts';
import type { Annotation } from '../../../src/codec/field.ts';
import { fromHex } from '../../../src/codec/hex.ts';
import { nlmsg } from '../../support/scripted-kernel.ts';

/** The payload of RTM_NEWROUTE for 10.9.0.0/16 on lo with an RTAX_MTU of two bytes, as it was sent to Linux 6.18 (x86-64): what extended-ack.test.ts has the answer to. */
const route = fromHex('02100000fe03fd0100000000080001000a0900000c00088006000200010200000800040001000000');

describe('a message', () => {
  it('reads a header and attributes, nests and all', () => {
    expect(routeMessage.decode(route)).toEqual({
      header: { family: 2, dstLen: 16, srcLen: 0, tos: 0, table: 254, protocol: 3, scope: 253, type: 1, flags: 0 },
      attributes: { dst: '10.9.0.0', metrics: { other: [{ type: 2, bytes: Buffer.from([1, 2]) }] }, oif: 1 },
    });
  });

  it('writes what it reads', () => {
    const { header, attributes } = routeMessage.decode(route);
    expect(routeMessage.encode(header, { dst: attributes.dst, metrics: attributes.metrics, oif: attributes.oif } as typeof attributes).toString('hex')).toBe(route.toString('hex'));
  });

  it('needs no attributes', () => {
    expect(linkMessage.encode({ index: 3 })).toEqual(linkMessage.encode({ index: 3 }, {}));
    expect(linkMessage.encode({ index: 3 }).length).toBe(16);
  });

  it('is a DecodeError where its header is not whole', () => {
    for (const length of [0, 11]) {
      expect(() => neighbourMessage.decode(Buffer.alloc(length))).toThrow(expect.objectContaining({ name: 'DecodeError', schema: 'ndmsg', offset: length }));
    }
  });

  it('is a DecodeError where an attribute is longer than what is left', () => {
    const broken = Buffer.concat([Buffer.alloc(12), Buffer.from([9, 0, 1, 0, 1, 2, 3, 4])]);
    expect(() => neighbourMessage.decode(broken)).toThrow(expect.objectContaining({ name: 'DecodeError', schema: 'NDA' }));
  });

  it('says what each byte means, counted from its start', () => {
    const parts = routeMessage.annotate(route);
    expect(parts.map(({ offset, length, name, value }) => `${offset}+${length} ${name} ${value}`).slice(-3)).toEqual([
      '12+8 RTA_DST 10.9.0.0',
      '20+12 RTA_METRICS ',
      '32+8 RTA_OIF 1',
    ]);
    expect(parts.find(({ name }) => name === 'RTA_METRICS')?.parts?.map(({ offset, name, value }) => `${offset} ${name} ${value}`)).toContainEqual('24 RTAX_MTU 01 02');
  });
});

describe('the name of a message', () => {
  it('is that of linux/rtnetlink.h, each of its own', () => {
    const numbers = Object.values(rtnetlink);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Object.entries(rtnetlink).map(([, number]) => messageName(number))).toEqual(Object.keys(rtnetlink));
  });

  it('is that of linux/netlink.h below 16, and a number where there is none', () => {
    expect([1, 2, 3, 4, 5, 9999].map(messageName)).toEqual(['NLMSG_NOOP', 'NLMSG_ERROR', 'NLMSG_DONE', 'NLMSG_OVERRUN', 'message 5', 'message 9999']);
  });

  it('leads to the schema of its payload, the same for all of its kind', () => {
    const { RTM_DELLINK, RTM_GETLINK, RTM_GETNEIGH, RTM_NEWLINK, RTM_NEWRULE, RTM_SETLINK } = rtnetlink;
    expect([RTM_NEWLINK, RTM_DELLINK, RTM_GETLINK, RTM_SETLINK].map((type) => messageSchema(type) === linkMessage)).toEqual([true, true, true, true]);
    expect(messageSchema(RTM_GETNEIGH)).toBe(neighbourMessage);
    expect(messageSchema(RTM_NEWRULE)).toBeUndefined();
    expect(messageSchema(3)).toBeUndefined();
  });
});

describe('a datagram in words', () => {
  const newLink = nlmsg(16, 1, linkMessage.encode({ index: 3 }, { ifname: 'v0' }), { flags: 2 });
  const end = nlmsg(3, 1, Buffer.alloc(4), { flags: 2 });

  it('counts messages of one kind', () => {
    expect(nameMessages(Buffer.concat([newLink, newLink, newLink, end]))).toBe('RTM_NEWLINK x 3, NLMSG_DONE');
    expect(nameMessages(Buffer.alloc(0))).toBe('');
  });

  it('has every message with header and payload where they lie', () => {
    const [first, last] = annotateMessages(Buffer.concat([newLink, end]));
    expect(first).toMatchObject({ offset: 0, length: 40, name: 'RTM_NEWLINK' });
    expect(find(first, 'nlmsg_seq')).toMatchObject({ offset: 8, value: '1' });
    expect(find(first, 'ifi_index')).toMatchObject({ offset: 20, value: '3' });
    expect(find(first, 'IFLA_IFNAME')).toMatchObject({ offset: 32, length: 7, value: '"v0"' });
    expect(last).toMatchObject({ offset: 40, length: 20, name: 'NLMSG_DONE' });
    expect(find(last, 'error')).toMatchObject({ offset: 56, value: '0' });
  });

  it('has the request and the words of an error', () => {
    // See extended-ack.test.ts: RTM_NEWROUTE with a metric of two bytes, the request left out and kept.
    const capped = fromHex(
      '50000000020000030100000097290000eaffffff3800000018000506010000000000000021000100496e76616c69642061747472696275746520696e206d657472696373000000000800020028000000',
    );
    const whole = Buffer.concat([fromHex('780000000200000201000000615d94d2eaffffff38000000180005060100000000000000'), route, capped.subarray(36)]);
    for (const [bytes, at] of [
      [capped, 36],
      [whole, 76],
    ] as const) {
      const [error] = annotateMessages(bytes);
      expect(find(error, 'error')).toMatchObject({ offset: 16, value: '-22' });
      expect(find(error, 'msg')?.parts?.map(({ offset, name }) => `${offset} ${name}`)[0]).toBe('20 nlmsg_len');
      expect(find(error, 'NLMSGERR_ATTR_MSG')).toMatchObject({ offset: at, value: '"Invalid attribute in metrics"' });
      expect(find(error, 'NLMSGERR_ATTR_OFFS')).toMatchObject({ offset: at + 36, value: '40' });
    }
  });

  it('shows a payload that it has no schema for, or that is too short for it, as bytes', () => {
    const [rule, short, empty] = annotateMessages(Buffer.concat([nlmsg(32, 1, Buffer.from([1, 2])), nlmsg(16, 1, Buffer.from([3])), nlmsg(18, 1, Buffer.alloc(0))]));
    expect(find(rule, 'payload')).toMatchObject({ offset: 16, length: 2, value: '01 02' });
    expect(find(short, 'payload')).toMatchObject({ offset: 36, length: 1, value: '03' });
    expect(find(empty, 'payload')).toBeUndefined();
  });

  it('ends at a length that cannot be', () => {
    for (const len of [0, 15, 4000]) expect(nameMessages(Buffer.concat([newLink, nlmsg(16, 1, Buffer.alloc(4), { len }), end]))).toBe('RTM_NEWLINK');
  });
});

function find(annotation: Annotation | undefined, name: string): Annotation | undefined {
  if (annotation === undefined || annotation.name === name) return annotation;
  for (const part of annotation.parts ?? []) {
    const found = find(part, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
