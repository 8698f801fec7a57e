import { describe, expect, it } from 'vitest';
import { inListingOrder } from '../../../compat/legacy/interfaces/order.ts';

/** Each list is as `netstat -ia` of net-tools 2.10 printed it. */
describe('the order of interfaces', () => {
  it.each([
    ['Zed a.20 a.100 d1 d1:5 d02 d2 d9 d10 d1x lo'],
    ['a a0 a010 a010:10 a010:12 aa ab ab0 ab0:10 ab0:12 b0 b021 b021:0 b021:10 b10a bb.a lo'],
    ['a a:0 a:10 a1 a1:1 a1:3 a11 a220 a1b1 ab2 b b:0 b:3 b002 baa lo'],
    ['b0 b0:3 b00 b00:03 b00:3 lo'],
    ['b00 b00:00 b1 b00:a2 b2a20 b2b0 b2b0:01 b2b0:02'],
  ])('%s', (listed) => {
    const names = listed.split(' ');
    expect(inListingOrder(names.toReversed())).toEqual(names);
    expect(inListingOrder([...names].sort())).toEqual(names);
  });
});
