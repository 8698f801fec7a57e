import { describe, expect, it } from 'vitest';
import { atoi, strtoulToInt } from '../../../compat/legacy/c-number.ts';

// The values that a C program prints for atoi(text) and (int)strtoul(text, &end, 0) with *end == 0, x86-64 glibc 2.36.
describe('numbers as the C library reads them', () => {
  it.each([
    ['', 0],
    ['x', 0],
    ['3x', 3],
    [' \t7', 7],
    ['+5', 5],
    ['-5', -5],
    ['0x20', 0],
    ['010', 10],
    ['2147483648', -2147483648],
    ['4294967296', 0],
    ['99999999999', 1215752191],
    ['9223372036854775807', -1],
    ['99999999999999999999', -1],
    ['-99999999999999999999', 0],
  ])('atoi of %j is %d', (text, value) => {
    expect(atoi(text)).toBe(value);
  });

  it.each([
    ['', 0],
    ['16', 16],
    ['0x10', 16],
    ['020', 16],
    ['0', 0],
    [' 24', 24],
    ['-1', -1],
    ['99999999999999999999', -1],
    ['24x', undefined],
    ['08', undefined],
    ['x', undefined],
    ['0x', undefined],
  ])('strtoul of %j is %s', (text, value) => {
    expect(strtoulToInt(text)).toBe(value);
  });
});
