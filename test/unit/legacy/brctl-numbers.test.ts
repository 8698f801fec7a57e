import { describe, expect, it } from 'vitest';
import { scanInt, scanSeconds } from '../../../compat/legacy/brctl/numbers.ts';
import { timer } from '../../../compat/legacy/brctl/timer.ts';

/** What brctl 1.7.1 on x86-64 writes into /sys/class/net/b0/bridge/forward_delay, as strace shows it: brctl setfd b0 TEXT. */
describe('seconds, in hundredths', () => {
  it.each([
    ['9', 900n],
    ['9x', 900n],
    [' 7', 700n],
    ['.5', 50n],
    ['+3', 300n],
    ['1,5', 100n],
    ['0.29', 29n],
    ['1e', 100n],
    ['1e+', 100n],
    ['1e1', 1000n],
    ['0x10', 1600n],
    ['0x1p3', 800n],
    ['0x1.8', 150n],
    ['42949673', 4294967300n],
    ['inf', 922337203685477n],
    ['infinity', 922337203685477n],
    ['infx', 922337203685477n],
    ['nan(1)', 922337203685477n],
    ['1e400', 922337203685477n],
    ['-1', 1844674407370855n],
  ])("of '%s' are %s", (text, hundredths) => {
    expect(scanSeconds(text)).toBe(hundredths);
  });

  it.each(['', '.', '0x', 'abc', 'i', 'inx', 'infin'])("are none in '%s'", (text) => {
    expect(scanSeconds(text)).toBeUndefined();
  });
});

describe('a whole number', () => {
  it.each([
    ['5', 5],
    [' 3 ', 3],
    ['+4', 4],
    ['-1', -1],
    ['0x20', 32],
    ['0x', 0],
    ['010', 8],
    ['08', 0],
    ['4294967297', 1],
    ['99999999999999999999999', -1],
  ])("in '%s' is %s", (text, value) => {
    expect(scanInt(text)).toBe(value);
  });

  it.each(['', '-', 'abc'])("is not in '%s'", (text) => {
    expect(scanInt(text)).toBeUndefined();
  });
});

describe('a timer', () => {
  it.each([
    [0, '   0.00'],
    [1500, '  15.00'],
    [30000, ' 300.00'],
    [1215752192, '12157521.92'],
    [3000000000, '-153412284.59'],
  ])('of %s hundredths is written as brctl does', (hundredths, text) => {
    expect(timer(hundredths)).toBe(text);
  });
});
