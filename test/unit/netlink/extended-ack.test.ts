import { describe, expect, it } from 'vitest';
import { NETLINK_GENERIC } from '../../../netlink/constants/netlink.ts';
import { doneAck, errorAck } from '../../../netlink/extended-ack.ts';
import { openNetlink } from '../../../netlink/socket.ts';
import { nlmsghdr } from '../../../netlink/structs/header.ts';
import { KernelError } from '../../../src/base/errors.ts';
import { attribute } from '../../../src/codec/attributes.ts';
import { fromHex } from '../../../src/codec/hex.ts';
import { nlmsg, scriptedKernel } from '../../support/scripted-kernel.ts';

// The bytes were sent and received in a fresh network namespace on Linux 6.18 (x86-64), by a socket with NETLINK_EXT_ACK, NETLINK_GET_STRICT_CHK and,
// unless said otherwise, NETLINK_CAP_ACK. The commands that send the like are above each.

/** Sends what was sent then, gets what came then, and gives what it says. */
function replayed({ request, answer }: { request: string; answer: string }, protocol?: number): KernelError {
  const sent = fromHex(request);
  const { type, flags } = nlmsghdr.decode(sent);
  const scripted = scriptedKernel(({ seq }) => {
    const bytes = fromHex(answer);
    bytes.set(nlmsghdr.encode({ seq }).subarray(8, 12), 8);
    return [bytes];
  });
  const socket = openNetlink(scripted.kernel, protocol);
  try {
    const payload = sent.subarray(nlmsghdr.size);
    if ((flags & 0x300) === 0x300 && (flags & 0x4) === 0) socket.dump(type, payload);
    else socket.request(type, payload, flags & ~0x5);
  } catch (error) {
    // What went out is what the bytes of the answer speak of.
    expect(scripted.sent[0]?.payload.toString('hex')).toBe(payload(sent));
    if (error instanceof KernelError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const payload = (sent: Buffer) => sent.subarray(nlmsghdr.size).toString('hex');

/** RTM_NEWROUTE with RTA_METRICS { RTAX_MTU } of 2 bytes. */
const badMetric = '3800000018000506010000000000000002100000fe03fd0100000000080001000a0900000c00088006000200010200000800040001000000';

describe('what the kernel adds to an error', () => {
  it('has its sentence', () => {
    // ip link set lo mtu 2147483649
    const error = replayed({
      request: '28000000100005000100000000000000000000000100000000000000000000000800040001000080',
      answer: '48000000020000030100000097290000eaffffff28000000100005000100000000000000210001006d7475206c657373207468616e20646576696365206d696e696d756d00000000',
    });
    expect(error).toMatchObject({ code: 'EINVAL', call: 'RTM_NEWLINK', message: 'RTM_NEWLINK: EINVAL (mtu less than device minimum)' });
    expect(error.detail).toEqual({ message: 'mtu less than device minimum' });
  });

  it('names the attribute inside a nest, the request left out of the answer', () => {
    const error = replayed({
      request: badMetric,
      answer: '50000000020000030100000097290000eaffffff3800000018000506010000000000000021000100496e76616c69642061747472696275746520696e206d657472696373000000000800020028000000',
    });
    expect(error.detail).toEqual({ message: 'Invalid attribute in metrics', offset: 40, attribute: 'RTAX_MTU' });
  });

  it('does so too where the whole request is in the answer (no NETLINK_CAP_ACK)', () => {
    const error = replayed({
      request: badMetric,
      answer:
        '780000000200000201000000615d94d2eaffffff3800000018000506010000000000000002100000fe03fd0100000000080001000a0900000c0008800600020001020000080004000100000021000100496e76616c69642061747472696275746520696e206d657472696373000000000800020028000000',
    });
    expect(error.detail).toEqual({ message: 'Invalid attribute in metrics', offset: 40, attribute: 'RTAX_MTU' });
  });

  it('names an attribute of the message itself', () => {
    // RTM_NEWNEIGH of 127.0.0.9 on lo with NDA_FLAGS_EXT 0xffffffff; ip neigh has no words for it
    const error = replayed({
      request: '380000001c0005060100000000000000020000000100000080000000080001007f0000090a000200020000000020000008000f00ffffffff',
      answer: '44000000020000030100000097290000eaffffff380000001c00050601000000000000001500010072657365727665642062697420736574000000000800020030000000',
    });
    expect(error.detail).toEqual({ message: 'reserved bit set', offset: 48, attribute: 'NDA_FLAGS_EXT' });
  });

  it('has the number of an attribute that is missing', () => {
    // Generic netlink, family netdev, NETDEV_CMD_DEV_GET without NETDEV_A_DEV_IFINDEX: genl-ctrl says that the family's number is 20
    const error = replayed(
      { request: '1400000014000500010000000000000001010000', answer: '2c000000020000030100000097290000eaffffff140000001400050001000000000000000800050001000000' },
      NETLINK_GENERIC,
    );
    expect(error).toMatchObject({ code: 'EINVAL', detail: { missingType: 1 } });
  });

  it('comes with the end of a dump as well', () => {
    // RTM_GETNEIGH dump with ndm_state 1, which strict checking refuses
    const error = replayed({
      request: '1c0000001e0001030100000000000000020000000000000001000000',
      answer: '4c000000030002020100000097290000eaffffff37000100496e76616c69642076616c75657320696e2068656164657220666f72206e65696768626f722064756d7020726571756573740000',
    });
    expect(error).toMatchObject({ code: 'EINVAL', call: 'RTM_GETNEIGH' });
    expect(error.detail).toEqual({ message: 'Invalid values in header for neighbor dump request' });
  });

  it('is nothing where the kernel says nothing, with the request and without', () => {
    // ip link show dev nope
    const request = '2c00000012000500010000000000000000000000000000000000000000000000090003006e6f706500000000';
    const capped = replayed({ request, answer: '24000000020000010100000097290000edffffff2c000000120001000100000000000000' });
    const whole = replayed({ request, answer: '400000000200000001000000615d94d2edffffff2c00000012000100010000000000000000000000000000000000000000000000090003006e6f706500000000' });
    expect([capped, whole].map(({ code, detail }) => ({ code, detail }))).toEqual([
      { code: 'ENODEV', detail: undefined },
      { code: 'ENODEV', detail: undefined },
    ]);
  });
});

describe('an extended acknowledgement by itself', () => {
  const request = Buffer.concat([nlmsg(16, 1, Buffer.alloc(16)), attribute(4, Buffer.alloc(4)), attribute(18 | 0x8000, attribute(1, Buffer.from('veth\0')))]);
  const header = Buffer.concat([Buffer.from([0xea, 0xff, 0xff, 0xff]), request.subarray(0, 16)]);
  const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
  const says = (...attributes: Buffer[]) => errorAck(Buffer.concat([header, ...attributes]), 0x300, request);

  it('is not looked for without NLM_F_ACK_TLVS', () => {
    expect(errorAck(Buffer.concat([header, attribute(1, Buffer.from('words\0'))]), 0x100, request)).toBeUndefined();
    expect(doneAck(Buffer.concat([header.subarray(0, 4), attribute(1, Buffer.from('words\0'))]), 0x2, request)).toBeUndefined();
  });

  it('says which policy a value failed', () => {
    // enum netlink_policy_type_attr: TYPE 1, MIN_VALUE_U 4, MAX_VALUE_U 5, and one that does not exist yet
    const limit = (value: bigint) => Buffer.from(BigUint64Array.of(value).buffer);
    const policy = Buffer.concat([attribute(1, u32(4)), attribute(4, limit(68n)), attribute(5, limit(65535n)), attribute(99, u32(1))]);
    expect(says(attribute(2, u32(32)), attribute(4 | 0x8000, policy))).toEqual({ offset: 32, attribute: 'IFLA_MTU', policy: { type: 4, minValueU: 68n, maxValueU: 65535n } });
  });

  it.each([
    ['in the header', 20],
    ['inside an attribute', 36],
    ['in a nest, but at no attribute', 42],
    ['behind the end', 4000],
  ])('has no name for an offset %s', (_where, offset) => {
    expect(says(attribute(2, u32(offset)))).toEqual({ offset });
  });

  it('has a number for an attribute that we have no name of', () => {
    const unknown = Buffer.concat([request.subarray(0, 32), attribute(999, u32(0))]);
    expect(errorAck(Buffer.concat([header, attribute(2, u32(32))]), 0x300, unknown)).toEqual({ offset: 32, attribute: 'IFLA 999' });
  });

  it('has no name for an attribute of a message whose schema we do not have', () => {
    const rule = Buffer.from(request);
    rule.writeUInt16LE(32, 4);
    expect(errorAck(Buffer.concat([header, attribute(2, u32(32))]), 0x300, rule)).toEqual({ offset: 32 });
  });

  it('is nothing where the attributes say nothing that we know', () => {
    expect(says(attribute(77, u32(1)))).toBeUndefined();
  });
});
