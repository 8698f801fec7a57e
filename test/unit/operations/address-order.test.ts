import { describe, expect, it } from 'vitest';
import { inListOrder } from '../../../src/operations/address/ipv4-address.ts';

const whole = (index: number, label: string, address: string) => ({ index, entry: { label, address, prefixLength: 24 } });
const bare = (index: number | undefined, label: string, address: string) => ({ index, entry: { label, address } });
const order = (found: Parameters<typeof inListOrder>[0]) =>
  inListOrder(found).map(({ label, address, prefixLength }) => `${label} ${address}${prefixLength === undefined ? ' ?' : ''}`);

describe('the list of IPv4 addresses', () => {
  it('goes by link, and on a link as they came', () => {
    expect(order([whole(11, 'v1', '10.0.0.1'), whole(10, 'v0', '10.0.0.9'), whole(10, 'v0:1', '10.0.0.2'), whole(1, 'lo', '127.0.0.1')])).toEqual([
      'lo 127.0.0.1',
      'v0 10.0.0.9',
      'v0:1 10.0.0.2',
      'v1 10.0.0.1',
    ]);
  });

  it('ends with those whose details cannot be had, by label and by the number of the address', () => {
    expect(order([bare(undefined, 'office', '10.0.0.10'), bare(10, 'v0', '9.0.0.1'), bare(undefined, 'office', '10.0.0.9'), whole(11, 'v1', '10.0.0.1')])).toEqual([
      'v1 10.0.0.1',
      'office 10.0.0.9 ?',
      'office 10.0.0.10 ?',
      'v0 9.0.0.1 ?',
    ]);
  });

  it('puts what is there twice behind the others of its link, wherever it came', () => {
    const once = [whole(10, 'v0', '10.0.0.1'), whole(10, 'v0', '10.0.0.3')];
    const expected = ['v0 10.0.0.1', 'v0 10.0.0.3', 'v0:1 10.0.0.2', 'v0:1 10.0.0.2 ?'];
    expect(order([whole(10, 'v0:1', '10.0.0.2'), ...once, bare(10, 'v0:1', '10.0.0.2')])).toEqual(expected);
    expect(order([bare(10, 'v0:1', '10.0.0.2'), ...once, whole(10, 'v0:1', '10.0.0.2')])).toEqual(expected);
  });
});
