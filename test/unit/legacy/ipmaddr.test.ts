import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../compat/legacy/ipmaddr/address.ts';

/** What net-tools 2.10 made of each, as /proc/net/dev_mcast showed it afterwards; null where it printed its usage. */
describe('an address of ipmaddr', () => {
  it.each([
    ['01:00:5e:00:00:42', '01:00:5e:00:00:42'],
    ['01005e000077', '01:00:5e:00:00:77'],
    ['1:0:5e:0:0:4A', '01:00:5e:00:00:4a'],
    ['224.0.0.99', '22:04:00:00:99:00'],
    ['ff02::99', 'ff:02:99:00:00:00'],
    ['01:00:5e', '01:00:5e:00:00:00'],
    ['01:00:5e:00:00:44:55:66', '01:00:5e:00:00:44'],
    ['1:2:3:4:5:6g', '01:02:03:04:05:06'],
    ['FFfF', 'ff:ff:00:00:00:00'],
    ['', '00:00:00:00:00:00'],
    ['..', '00:00:00:00:00:00'],
    ['1:', '01:00:00:00:00:00'],
    ['-1-1-1-1-1-1', 'ff:ff:ff:ff:ff:ff'],
    ['01-00-5e-00-00-78', null],
    ['1.2.3.4', null],
    ['123', null],
    [':1', null],
    ['zz', null],
    ['1:2:3:4:5:66g', null],
  ])('%s', (text, bytes) => {
    expect(readAddress(text) ?? null).toBe(bytes);
  });
});
