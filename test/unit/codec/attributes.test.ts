import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError, UsageError } from '../../../src/base/errors.ts';
import { ipAddress, ipv4, linkLayerAddress } from '../../../src/codec/address.ts';
import { attribute, attributes, binary, flag, listOf, networkOrder, string, walk } from '../../../src/codec/attributes.ts';
import { be16, u8, u16, u32 } from '../../../src/codec/integers.ts';
import { array, struct } from '../../../src/codec/struct.ts';
import { littleEndian } from '../../../src/codec/word.ts';
import { expectAttributesToBearBadInputs, expectValueOrDecodeError, uncovered } from '../../support/bad-inputs.ts';

const info = struct('info', { used: u32, created: u32, kind: u8 });
const vlan = attributes('IFLA_VLAN', { id: [1, u16], protocol: [5, networkOrder(be16)] });
const linkInfo = attributes('IFLA_INFO', { kind: [1, string], data: [2, vlan] });
const schema = attributes(
  'IFLA',
  {
    address: [1, linkLayerAddress],
    ifname: [3, string],
    mtu: [4, u32],
    linkinfo: [18, linkInfo],
    local: [20, ipAddress],
    cacheinfo: [21, info],
    names: [22, listOf(string)],
    ports: [23, listOf(linkInfo)],
    quiet: [24, flag],
    raw: [25, binary],
    counters: [26, array(u32, 3)],
    gateway: [27, ipv4],
  },
  { gateway: 'IFLA_GW' },
);

const number32 = fc.integer({ min: 0, max: 0xffffffff });
const word = fc.stringMatching(/^[a-z0-9_-]{0,20}$/);
const raw = fc.uint8Array({ maxLength: 40 }).map((value) => Buffer.from(value));
const linkInfoValue = fc.record({ kind: word, data: fc.record({ id: fc.nat(4095), protocol: fc.nat(0xffff) }, { requiredKeys: [] }) }, { requiredKeys: [] });
const value = fc.record(
  {
    address: fc.uint8Array({ maxLength: 20 }).map((bytes) => linkLayerAddress.decode(Buffer.from(bytes)) ?? ''),
    ifname: word,
    mtu: number32,
    linkinfo: linkInfoValue,
    local: fc.ipV4(),
    cacheinfo: fc.record({ used: number32, created: number32, kind: fc.nat(255) }),
    names: fc.array(word, { maxLength: 4 }),
    ports: fc.array(linkInfoValue, { maxLength: 3 }),
    quiet: fc.constant(true as const),
    raw,
    counters: fc.array(number32, { minLength: 3, maxLength: 3 }),
    gateway: fc.ipV4(),
    other: fc.array(fc.record({ type: fc.integer({ min: 100, max: 0x3fff }), bytes: raw }), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('attributes', () => {
  it('come back as they went in: nests, lists, flags, structs and unknown ones', () => {
    fc.assert(
      fc.property(value, (given) => {
        const bytes = schema.encode(given);
        expect(bytes.length % 4).toBe(0);
        expect(schema.decode(bytes)).toEqual(given);
        expect(uncovered(schema.annotate(bytes), 0, bytes.length)).toEqual([]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  // What follows nlmsghdr and ifinfomsg in what iproute2 6.1 sends for `ip link add link v0 name v0.5 mtu 1400 type vlan id 5 protocol 802.1ad`, taken with `strace -e write=all`.
  it.runIf(littleEndian)('reads the bytes that iproute2 sends', () => {
    const sent = ['0800040078050000', '0800050003000000', '0900030076302e3500000000', '20001200', '08000100766c616e', '14000200', '0600010005000000', '0600050088a80000'];
    const bytes = Buffer.from(sent.join(''), 'hex');
    const nest = { kind: 'vlan', data: { id: 5, protocol: 0x88a8 } };
    expect(schema.decode(bytes)).toEqual({ mtu: 1400, ifname: 'v0.5', linkinfo: nest, other: [{ type: 5, bytes: Buffer.of(3, 0, 0, 0) }] });
    expect(uncovered(schema.annotate(bytes), 0, bytes.length)).toEqual([]);
  });

  it('sets NLA_F_NESTED on nests and lists, NLA_F_NET_BYTEORDER on network order, and reads them with and without', () => {
    const types = (bytes: Buffer) => [...walk('x', bytes)].map(({ type, flags }) => [type, flags]);
    const linkinfo = schema.encode({ linkinfo: { data: { protocol: 0x8100 } } });
    expect(types(linkinfo)).toEqual([[18, 0x8000]]);
    expect(types(linkinfo.subarray(4))).toEqual([[2, 0x8000]]);
    expect(types(linkinfo.subarray(8))).toEqual([[5, 0x4000]]);
    expect(types(schema.encode({ names: ['a'], mtu: 1 }))).toEqual([
      [22, 0x8000],
      [4, 0],
    ]);
    expect(schema.decode(attribute(18, attribute(1, Buffer.from('vlan\0'))))).toEqual({ linkinfo: { kind: 'vlan' } });
    expect(schema.decode(attribute(4 | 0x8000 | 0x4000, Buffer.alloc(4)))).toEqual({ mtu: 0 });
  });

  it('keeps a second one of a known type, in order, with its flags', () => {
    const bytes = Buffer.concat([
      schema.encode({ mtu: 1 }),
      schema.encode({ mtu: 2 }),
      attribute(18 | 0x8000, Buffer.alloc(0)),
      attribute(18 | 0x8000, attribute(1, Buffer.of(65, 0))),
    ]);
    const decoded = schema.decode(bytes);
    expect(decoded).toMatchObject({ mtu: 1, linkinfo: {} });
    expect(decoded.other?.map(({ type, flags }) => [type, flags])).toEqual([
      [4, undefined],
      [18, 0x8000],
    ]);
    expect(schema.decode(schema.encode(decoded))).toEqual(decoded);
  });

  it('keeps an unknown attribute with its flags, and writes it again byte for byte', () => {
    const bytes = attribute(77 | 0x8000, attribute(1, Buffer.of(1, 2, 3, 4)));
    expect(schema.decode(bytes)).toEqual({ other: [{ type: 77, flags: 0x8000, bytes: attribute(1, Buffer.of(1, 2, 3, 4)) }] });
    expect(schema.encode(schema.decode(bytes))).toEqual(bytes);
  });

  it('gives copies, not views of what was decoded', () => {
    const bytes = Buffer.concat([attribute(25, Buffer.of(1, 2)), attribute(99, Buffer.of(3, 4))]);
    const decoded = schema.decode(bytes);
    bytes.fill(0);
    expect(decoded).toEqual({ raw: Buffer.of(1, 2), other: [{ type: 99, bytes: Buffer.of(3, 4) }] });
  });

  it('keeps what does not fit instead of cutting or guessing', () => {
    const misfits = [
      [4, Buffer.alloc(3)],
      [4, Buffer.alloc(5)],
      [20, Buffer.alloc(8)],
      [21, Buffer.alloc(0)],
      [24, Buffer.of(1)],
      [26, Buffer.alloc(11)],
      [27, Buffer.alloc(16)],
    ] as const;
    for (const [type, bytes] of misfits) expect(schema.decode(attribute(type, bytes))).toEqual({ other: [{ type, bytes }] });
  });

  it('keeps a nest that is broken inside, and reads on behind it', () => {
    const broken = Buffer.of(200, 0, 1, 0, 1, 2);
    const bytes = Buffer.concat([attribute(18 | 0x8000, broken), schema.encode({ mtu: 9 })]);
    expect(schema.decode(bytes)).toEqual({ mtu: 9, other: [{ type: 18, flags: 0x8000, bytes: broken }] });
    expect(schema.annotate(bytes)[0]).toMatchObject({ name: 'IFLA_LINKINFO', value: 'c8 00 01 00 01 02' });
  });

  it('leaves no element out of a list: one that does not fit keeps the list as it came', () => {
    const sizes = attributes('X', { sizes: [1, listOf(u32)] });
    const list = Buffer.concat([attribute(1, Buffer.alloc(4)), attribute(2, Buffer.alloc(3))]);
    expect(sizes.decode(attribute(1, list))).toEqual({ other: [{ type: 1, bytes: list }] });
    expect(sizes.decode(attribute(1, Buffer.concat([attribute(0, Buffer.of(1, 0, 0, 0)), attribute(7, Buffer.of(2, 0, 0, 0))]))).sizes).toHaveLength(2);
  });

  it("reads an older kernel's shorter struct with zeros, and of a newer kernel's longer one what it knows", () => {
    const bytes = info.encode({ used: 1, created: 2, kind: 3 });
    expect(schema.decode(attribute(21, bytes.subarray(0, 8))).cacheinfo).toEqual({ used: 1, created: 2, kind: 0 });
    expect(schema.decode(attribute(21, Buffer.concat([bytes, Buffer.alloc(8, 1)]))).cacheinfo).toEqual({ used: 1, created: 2, kind: 3 });
    expect(schema.decode(attribute(26, Buffer.alloc(20))).counters).toEqual([0, 0, 0]);
  });
});

describe('broken headers', () => {
  it.each([0, 1, 2, 3])('gives a DecodeError at an attribute that says it has %d bytes', (length) => {
    const bytes = Buffer.concat([schema.encode({ mtu: 1 }), Buffer.alloc(8)]);
    bytes.set(new Uint8Array(Uint16Array.of(length).buffer), 8);
    expect(() => schema.decode(bytes)).toThrow(new DecodeError('IFLA', 8, `an attribute of ${length} bytes where 8 are left`));
    expect(() => schema.annotate(bytes)).toThrow(DecodeError);
  });

  it.each([9, 0xffff])('gives a DecodeError at an attribute that says it has %d bytes where 8 are left', (length) => {
    const bytes = Buffer.alloc(8);
    bytes.set(new Uint8Array(Uint16Array.of(length).buffer), 0);
    expect(() => schema.decode(bytes)).toThrow(DecodeError);
  });

  it('takes up to 3 trailing bytes for padding, and annotates them', () => {
    for (const trailing of [1, 2, 3]) {
      const bytes = Buffer.concat([schema.encode({ mtu: 5 }), Buffer.alloc(trailing, 0xaa)]);
      expect(schema.decode(bytes)).toEqual({ mtu: 5 });
      expect(schema.annotate(bytes).at(-1)).toMatchObject({ name: 'padding', offset: 8, length: trailing });
    }
  });

  it('does not need the padding behind the last one', () => {
    expect(schema.decode(attribute(3, Buffer.from('v0\0')).subarray(0, 7))).toEqual({ ifname: 'v0' });
  });

  it('bear the standard bad inputs', () => {
    for (const set of [schema, linkInfo, vlan]) {
      expectAttributesToBearBadInputs(set);
      expectValueOrDecodeError(set, { runs: 1000 });
    }
  });
});

describe('what cannot be written', () => {
  it('is a payload that the length cannot say', () => {
    expect(() => schema.encode({ raw: Buffer.alloc(65_532) })).toThrow('attribute 25 has 65532 bytes; at most 65531 fit into a netlink attribute');
    expect(schema.decode(schema.encode({ raw: Buffer.alloc(65_531) })).raw).toHaveLength(65_531);
  });

  it('is an attribute that the set does not have', () => {
    const misspelt: object = { mut: 1400 };
    expect(() => schema.encode(misspelt)).toThrow("IFLA has no attribute 'mut'");
  });

  it('is text with a NUL inside', () => {
    expect(() => schema.encode({ ifname: 'a\0b' })).toThrow(UsageError);
  });

  it('leaves out what is undefined', () => {
    const absent: object = { mtu: undefined, other: undefined };
    expect(schema.encode(absent)).toEqual(Buffer.alloc(0));
  });
});

describe('declarations', () => {
  it('refuse two attributes of one number, and the name that unknown ones go by', () => {
    expect(() => attributes('X', { a: [1, u8], b: [1, u8] })).toThrow('two attributes of X have the same number');
    expect(() => attributes('X', { other: [1, u8] })).toThrow(UsageError);
  });

  it('give the names of the kernel', () => {
    expect(schema.nameOf(4)).toBe('IFLA_MTU');
    expect(schema.nameOf(27)).toBe('IFLA_GW');
    expect(schema.nameOf(900)).toBe('IFLA 900');
    expect(attributes('IFLA', { physPortName: [38, string] }).nameOf(38)).toBe('IFLA_PHYS_PORT_NAME');
  });
});

describe('annotated attributes', () => {
  it('show values, nests and padding, each where it lies', () => {
    const bytes = schema.encode({ ifname: 'v0', linkinfo: { kind: 'vlan', data: { id: 5 } } });
    expect(schema.annotate(bytes)).toEqual([
      { offset: 0, length: 7, name: 'IFLA_IFNAME', type: 'string', value: '"v0"' },
      { offset: 7, length: 1, name: 'padding', type: 'padding', value: '' },
      {
        offset: 8,
        length: 28,
        name: 'IFLA_LINKINFO',
        type: 'nest of IFLA_INFO_*',
        value: '',
        parts: [
          { offset: 12, length: 9, name: 'IFLA_INFO_KIND', type: 'string', value: '"vlan"' },
          { offset: 21, length: 3, name: 'padding', type: 'padding', value: '' },
          {
            offset: 24,
            length: 12,
            name: 'IFLA_INFO_DATA',
            type: 'nest of IFLA_VLAN_*',
            value: '',
            parts: [
              { offset: 28, length: 6, name: 'IFLA_VLAN_ID', type: '__u16', value: '5' },
              { offset: 34, length: 2, name: 'padding', type: 'padding', value: '' },
            ],
          },
        ],
      },
    ]);
  });

  it('show the members of a struct that are there', () => {
    const [whole] = schema.annotate(attribute(21, info.encode({ kind: 1 })));
    expect(whole?.parts?.map(({ name, offset, length }) => [name, offset, length])).toEqual([
      ['used', 4, 4],
      ['created', 8, 4],
      ['kind', 12, 1],
      ['padding', 13, 3],
    ]);
    const [short] = schema.annotate(attribute(21, info.encode({}).subarray(0, 6)));
    expect(short?.parts?.map(({ name, length }) => [name, length])).toEqual([
      ['used', 4],
      ['padding', 2],
    ]);
  });

  it('show the elements of a list', () => {
    const [list] = schema.annotate(schema.encode({ names: ['a', 'bc'] }));
    expect(list?.value).toBe('"a", "bc"');
    expect(list?.parts?.filter(({ name }) => name !== 'padding').map(({ name, offset, value }) => [name, offset, value])).toEqual([
      ['[1]', 4, '"a"'],
      ['[2]', 12, '"bc"'],
    ]);
  });
});
