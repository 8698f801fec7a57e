import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachRoute } from '../../../ioctl/route/each-route.ts';
import { littleEndian } from '../../../src/codec/word.ts';
import type { RouteRow } from '../../../src/operations/route/row.ts';
import { readBytes, readLines } from '../../../src/syscall/file.ts';
import type { Kernel } from '../../../src/syscall/kernel.ts';

/** A kernel with one file, which it gives in pieces of these lengths, and at the end all at once. */
function kernelWith(text: string, pieces: readonly number[]) {
  const bytes = Buffer.from(text);
  let [at, closed] = [0, 0];
  const kernel: Partial<Kernel> = {
    openat: () => 3,
    read: (_, buffer) => {
      const length = Math.min(pieces[closed] ?? buffer.length, buffer.length, bytes.length - at);
      bytes.copy(buffer, 0, at, at + length);
      at += length;
      return length;
    },
    close: () => {
      closed++;
      return 0;
    },
  };
  return { kernel: kernel as Kernel, closed: () => closed };
}

describe('a file read line by line', () => {
  it('gives the lines, wherever its pieces end', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 9, unit: fc.constantFrom('a', 'é', '\t', ' ') })), fc.boolean(), fc.integer({ min: 1, max: 20 }), (lines, ended, piece) => {
        const text = lines.join('\n') + (ended && lines.length > 0 ? '\n' : '');
        const { kernel, closed } = kernelWith(text, [piece]);
        const found: string[] = [];
        readLines(kernel, 'table', (bytes, start, end) => found.push(bytes.toString('utf8', start, end)));
        const expected = text.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(found).toEqual(expected);
        expect(closed()).toBe(1);
      }),
    );
  });

  it('is what it is when read whole', () => {
    expect(readBytes(kernelWith('one\ntwo', [2]).kernel, 'table').toString()).toBe('one\ntwo');
  });
});

describe.skipIf(!littleEndian)('rows of /proc/net/route', () => {
  // From Linux 6.18 on x86-64, with the names of three links.
  const text = [
    'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT',
    'v0\t00000000\tFE00050A\t0003\t0\t0\t0\t00000000\t0\t0\t0',
    'v0\t00000A0A\t0900050A\t0003\t0\t0\t4294967295\t0000FFFF\t1040\t8192\t100',
    'v01\t076433C6\t00000000\t0005\t0\t0\t20\tFFFFFFFF\t0\t0\t0',
    'v\t000A0A0A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0',
    '*\t007100CB\t00000000\t0201\t0\t0\t0\t00FFFFFF\t0\t0\t0',
    'v\t000A0A0B\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0',
  ];

  it('are the same whatever the link before was called', () => {
    const rows: RouteRow[] = [];
    const visit = eachRoute((row) => rows.push({ ...row }));
    const bytes = Buffer.from(text.map((line) => line.padEnd(127)).join('\n'));
    for (let index = 0; index < text.length; index++) visit(bytes, index * 128, index * 128 + 127);
    const plain = { gateway: 0, flags: 1, metric: 0, mss: 0, window: 0, irtt: 0 };
    expect(rows).toEqual([
      { ...plain, destination: 0, prefixLength: 0, gateway: 0x0a0500fe, flags: 3, link: 'v0' },
      { destination: 0x0a0a0000, prefixLength: 16, gateway: 0x0a050009, flags: 3, metric: 4294967295, mss: 1040, window: 8192, irtt: 100, link: 'v0' },
      { ...plain, destination: 0xc6336407, prefixLength: 32, flags: 5, metric: 20, link: 'v01' },
      { ...plain, destination: 0x0a0a0a00, prefixLength: 24, link: 'v' },
      { ...plain, destination: 0xcb007100, prefixLength: 24, flags: 0x201, link: null },
      { ...plain, destination: 0x0b0a0a00, prefixLength: 24, link: 'v' },
    ]);
  });
});
