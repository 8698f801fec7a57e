import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLines } from '../../../compat/legacy/byte-lines.ts';
import { ipv4 } from '../../../src/codec/address.ts';

const number = fc.oneof(fc.integer({ min: -2147483648, max: 4294967295 }), fc.integer({ min: -20, max: 20 }));
const width = fc.integer({ min: 0, max: 20 });

/** What lines hand over, as text, and in how many pieces. */
function collected() {
  const pieces: Uint8Array[] = [];
  const lines = byteLines((bytes) => pieces.push(bytes));
  return { lines, pieces, text: () => Buffer.concat(pieces).toString('latin1') };
}

describe('lines written digit by digit', () => {
  it('put numbers, addresses and texts where padStart and padEnd would', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.integer({ min: 0, max: 0xffffffff }), width), { maxLength: 40 }), (rows) => {
        const { lines, text } = collected();
        const expected = rows.map(([value, address, columns]) => {
          lines.number(value, columns);
          lines.text('|');
          lines.numberRight(value, columns);
          lines.text('|');
          lines.address(address, columns);
          lines.left('eth0', columns);
          lines.endLine();
          const bytes = Buffer.alloc(4);
          bytes.writeUInt32BE(address);
          return `${String(value).padEnd(columns)}|${String(value).padStart(columns)}|${ipv4.get(bytes, 0).padEnd(columns)}${'eth0'.padEnd(columns)}\n`;
        });
        lines.end();
        expect(text()).toBe(expected.join(''));
      }),
    );
  });

  it('put an address and its port where padEnd would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 0xffff }), width, (address, port, columns) => {
        const { lines, text } = collected();
        lines.endpoint(address, port, columns);
        lines.endLine();
        lines.end();
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32BE(address);
        expect(text()).toBe(`${`${ipv4.get(bytes, 0)}:${port === 0 ? '*' : port}`.padEnd(columns)}\n`);
      }),
    );
  });

  it('come in large pieces that stay as they are', () => {
    const { lines, pieces, text } = collected();
    for (let count = 0; count < 30_000; count++) {
      lines.number(count, 20);
      lines.endLine();
    }
    lines.end();
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.length).toBeLessThan(10);
    expect(text()).toBe(Array.from({ length: 30_000 }, (_, count) => `${String(count).padEnd(20)}\n`).join(''));
  });
});
