import { afterEach, describe, expect, it, vi } from 'vitest';

/** The codec as it would be loaded on another machine. */
async function onMachine(arch: string, order: 'LE' | 'BE') {
  vi.resetModules();
  // What a 1 of 16 bits looks like in that machine's memory.
  vi.stubGlobal('Uint16Array', { of: () => ({ buffer: Uint8Array.of(...(order === 'LE' ? [1, 0] : [0, 1])).buffer }) });
  Object.defineProperty(process, 'arch', { ...architecture, value: arch });
  const integers = await import('../../../src/codec/integers.ts');
  const { pointer, struct } = await import('../../../src/codec/struct.ts');
  const { attribute, attributes } = await import('../../../src/codec/attributes.ts');
  return { ...integers, pointer, struct, attribute, attributes };
}

const architecture = Object.getOwnPropertyDescriptor(process, 'arch') as PropertyDescriptor;

afterEach(() => {
  Object.defineProperty(process, 'arch', architecture);
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('other machines', () => {
  // The System V ABI for i386 aligns a 64-bit member to 4 bytes; AAPCS (arm) and the 64-bit ABIs align it to 8.
  it.each([
    { arch: 'x64', offsets: [0, 8, 16, 24, 32], size: 40, long: 8 },
    { arch: 'arm', offsets: [0, 8, 16, 20, 24], size: 32, long: 4 },
    { arch: 'ia32', offsets: [0, 4, 12, 16, 20], size: 24, long: 4 },
  ])('lays a struct out as $arch does', async ({ arch, offsets, size, long }) => {
    const { pointer, struct, u8, u64, ulong } = await onMachine(arch, 'LE');
    const mixed = struct('mixed', { a: u8, b: u64, c: ulong, d: pointer, e: u8 });
    expect(mixed.members.map((member) => member.offset)).toEqual(offsets);
    expect(mixed.size).toBe(size);
    expect(ulong.size).toBe(long);
  });

  it('writes a 32-bit long, and refuses what does not fit into it', async () => {
    const { ulong } = await onMachine('ia32', 'LE');
    const bytes = Buffer.alloc(4);
    ulong.set(bytes, 0, 0xfffffff0n);
    expect(bytes).toEqual(Buffer.of(0xf0, 0xff, 0xff, 0xff));
    expect(ulong.get(bytes, 0)).toBe(0xfffffff0n);
    expect(() => ulong.set(bytes, 0, 1n << 32n)).toThrow('does not fit into unsigned long');
  });

  it('writes big-endian where the machine is', async () => {
    const { attribute, attributes, be16, i16, i32, struct, u16, u32, u64 } = await onMachine('s390x', 'BE');
    const all = struct('all', { a: u16, b: i16, c: u32, d: i32, e: be16, f: u64 });
    const value = { a: 0x0102, b: -2, c: 0x03040506, d: -3, e: 0x0708, f: 0x0102030405060708n };
    expect(all.encode(value).toString('hex')).toBe('0102fffe' + '03040506' + 'fffffffd' + '07080000' + '0102030405060708');
    expect(all.decode(all.encode(value))).toEqual(value);
    expect(attribute(4, Buffer.of(9))).toEqual(Buffer.of(0, 5, 0, 4, 9, 0, 0, 0));
    expect(attributes('IFLA', { mtu: [4, u32] }).encode({ mtu: 1400 })).toEqual(Buffer.of(0, 8, 0, 4, 0, 0, 5, 0x78));
  });
});
