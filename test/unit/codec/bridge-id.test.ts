import { describe, expect, it } from 'vitest';
import { bridgeId } from '../../../src/codec/bridge-id.ts';
import { fromHex } from '../../../src/codec/hex.ts';

describe('the id of a bridge', () => {
  it('is read and written as brctl shows it', () => {
    const bytes = fromHex('8000020000000010');
    expect(bridgeId.get(bytes, 0)).toBe('8000.020000000010');
    const out = Buffer.alloc(8);
    bridgeId.set(out, 0, '8000.020000000010');
    expect(out).toEqual(bytes);
  });

  it.each(['', '8000', '8000.02000000001', '8000:020000000010'])("refuses '%s'", (text) => {
    expect(() => bridgeId.set(Buffer.alloc(8), 0, text)).toThrow('is not the id of a bridge');
  });
});
