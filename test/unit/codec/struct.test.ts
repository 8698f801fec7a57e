import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../../src/base/errors.ts';
import { ipv4 } from '../../../src/codec/address.ts';
import { bytes, chars, reserved } from '../../../src/codec/bytes.ts';
import { be16, i32, u8, u16, u32, u64 } from '../../../src/codec/integers.ts';
import { array, pointer, snakeCase, struct, structWithUnion } from '../../../src/codec/struct.ts';
import { wordSize } from '../../../src/codec/word.ts';
import { expectStructToBearBadInputs, expectValueOrDecodeError, uncovered } from '../../support/bad-inputs.ts';

// struct ndmsg of linux/neighbour.h, with the offsets of its members as offsetof gives them.
const ndmsg = struct('ndmsg', { family: u8, pad: reserved(3), ifindex: i32, state: u16, flags: u8, type: u8 }, { prefix: 'ndm_', cNames: { pad: 'ndm_pad1' } });
const inner = struct('inner', { tag: u8, count: u32 });
const outer = struct('outer', { first: u8, inner, list: array(inner, 2), port: be16, address: ipv4, tail: u8 });

const innerValue = fc.record({ tag: fc.nat(255), count: fc.integer({ min: 0, max: 0xffffffff }) });
const outerValue = fc.record({
  first: fc.nat(255),
  inner: innerValue,
  list: fc.array(innerValue, { minLength: 2, maxLength: 2 }),
  port: fc.nat(65_535),
  address: fc.ipV4(),
  tail: fc.nat(255),
});

describe('struct', () => {
  it('lays members out as C does', () => {
    expect(ndmsg.members.map(({ cName, offset }) => [cName, offset])).toEqual([
      ['ndm_family', 0],
      ['ndm_pad1', 1],
      ['ndm_ifindex', 4],
      ['ndm_state', 8],
      ['ndm_flags', 10],
      ['ndm_type', 11],
    ]);
    expect([ndmsg.size, ndmsg.align]).toEqual([12, 4]);
    expect([inner.size, outer.size, outer.align]).toEqual([8, 40, 4]);
  });

  it('comes back as it went in, structs and arrays inside included', () => {
    fc.assert(
      fc.property(outerValue, (value) => {
        expect(outer.decode(outer.encode(value))).toEqual(value);
      }),
      { seed: 1 },
    );
  });

  it('writes zero where a member is left out', () => {
    expect(ndmsg.encode({})).toEqual(Buffer.alloc(12));
    expect(ndmsg.encode({ type: 5 })).toEqual(Buffer.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5));
  });

  it('leaves the bytes behind it alone', () => {
    expect(ndmsg.decode(Buffer.concat([ndmsg.encode({ flags: 8 }), Buffer.alloc(100, 0xff)]))).toEqual({ family: 0, ifindex: 0, state: 0, flags: 8, type: 0 });
  });

  it('reads from any Uint8Array', () => {
    const whole = new Uint8Array(20);
    whole.set(ndmsg.encode({ type: 3 }), 5);
    expect(ndmsg.decode(whole.subarray(5)).type).toBe(3);
  });

  it('says which struct had too few bytes, and how many', () => {
    expect(() => ndmsg.decode(Buffer.alloc(11))).toThrow(new DecodeError('ndmsg', 11, '12 bytes are needed, 11 are there'));
  });

  it('bears the standard bad inputs', () => {
    for (const schema of [ndmsg, inner, outer]) {
      expectStructToBearBadInputs(schema);
      expectValueOrDecodeError(schema);
    }
  });

  it('drops the prefix and the case of C names only', () => {
    expect(snakeCase('ifIndex')).toBe('if_index');
    expect(struct('x', { prefixLen: u8 }, { prefix: 'ifa_' }).members[0]?.cName).toBe('ifa_prefix_len');
  });
});

describe('annotated structs', () => {
  it('name every byte, padding too', () => {
    const annotations = outer.annotate(Buffer.alloc(outer.size, 1));
    expect(uncovered(annotations, 0, outer.size)).toEqual([]);
    expect(annotations.map(({ name, offset, length }) => `${name} ${offset}+${length}`)).toEqual([
      'first 0+1',
      'padding 1+3',
      'inner 4+8',
      'list 12+16',
      'port 28+2',
      'padding 30+2',
      'address 32+4',
      'tail 36+1',
      'padding 37+3',
    ]);
    expect(annotations[1]?.value).toBe('01 01 01');
    expect(annotations[3]?.parts?.map(({ name, offset }) => [name, offset])).toEqual([
      ['[0]', 12],
      ['[1]', 20],
    ]);
    expect(annotations[3]?.parts?.[1]?.parts?.map(({ name, offset, value }) => [name, offset, value])).toEqual([
      ['tag', 20, '1'],
      ['padding', 21, '01 01 01'],
      ['count', 24, String(0x01010101)],
    ]);
  });

  it('say nothing of padding that is zero', () => {
    expect(outer.annotate(outer.encode({}))[1]).toEqual({ offset: 1, length: 3, name: 'padding', type: 'padding', value: '' });
  });
});

describe('unions', () => {
  const request = structWithUnion('request', { name: chars(16) }, { mtu: i32, data: pointer, whole: bytes(20), wide: u64 }, { prefix: 'rq_' });
  const mtu = request('mtu');

  it('are as large and as strictly aligned in every view', () => {
    for (const view of [mtu, request('data'), request('whole'), request('wide')]) {
      expect(view.size).toBe(40);
      expect(view.members.map((member) => member.offset)).toEqual([0, 16]);
    }
    expect(mtu.members[1]?.cName).toBe('rq_mtu');
  });

  it('begin right behind the last member, not behind the padding of the head alone', () => {
    const packed = structWithUnion('packed', { count: u32, kind: u8 }, { letters: chars(3), byte: u8 });
    expect(packed('byte').members.at(-1)?.offset).toBe(5);
    expect(packed('letters').size).toBe(8);
  });

  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{0,15}$/), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (name, value) => {
        expect(mtu.decode(mtu.encode({ name, mtu: value }))).toEqual({ name, mtu: value });
      }),
      { seed: 1 },
    );
  });

  it('bear the standard bad inputs, and name every byte', () => {
    expectStructToBearBadInputs(mtu);
    expectValueOrDecodeError(mtu);
    expect(mtu.annotate(Buffer.alloc(40)).map(({ name, length }) => [name, length])).toEqual([
      ['rq_name', 16],
      ['rq_mtu', 4],
      ['padding', 20],
    ]);
  });
});

describe('pointers', () => {
  const leads = struct('leads', { length: i32, buffer: pointer });

  it('give the memory they lead to, and where their address goes', () => {
    const buffer = Buffer.from('v0\0');
    const { bytes: encoded, pointers } = leads.argument({ length: 3, buffer });
    expect(pointers).toEqual([{ offset: wordSize, target: buffer }]);
    expect(pointers[0]?.target).toBe(buffer);
    expect(encoded.subarray(wordSize)).toEqual(Buffer.alloc(wordSize));
  });

  it('are found inside a struct inside', () => {
    const deep = struct('deep', { name: chars(16), settings: leads });
    const buffer = Buffer.alloc(4);
    expect(deep.argument({ settings: { length: 4, buffer } }).pointers).toEqual([{ offset: 16 + wordSize, target: buffer }]);
  });

  it('may lead to memory that has pointers itself', () => {
    const buffer = Buffer.alloc(4);
    const inner = leads.argument({ length: 4, buffer });
    expect(leads.argument({ length: 1, buffer: inner }).pointers).toEqual([
      { offset: wordSize, target: inner.bytes },
      { offset: wordSize, target: buffer, within: inner.bytes },
    ]);
  });

  it('mean nothing when read', () => {
    expect(leads.decode(Buffer.alloc(leads.size, 0xff))).toEqual({ length: -1 });
    expect(leads.argument({ length: 1 }).pointers).toEqual([]);
  });
});
