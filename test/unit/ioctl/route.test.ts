import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../ioctl/route/list.ts';
import { rtentryOf } from '../../../ioctl/route/rtentry-of.ts';
import { routeOf as route6Of } from '../../../ioctl/route6/list.ts';
import { littleEndian } from '../../../src/codec/word.ts';

// Lines of Linux 6.18 on x86-64: `ip route add ...; cat /proc/net/route`. Addresses are the machine's reading of their bytes.
const pad = (line: string) => line.padEnd(127);

describe.skipIf(!littleEndian)('a line of /proc/net/route', () => {
  it.each([
    [
      'v0\t00000000\t0900050A\t0003\t0\t0\t0\t00000000\t0\t0\t0',
      { destination: 'default', gateway: '10.5.0.9', link: 'v0', flags: ['up', 'gateway'], metric: 0, mss: 0, window: 0, irtt: 0 },
    ],
    ['v0\t00000000\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0', { destination: '0.0.0.0/8', gateway: null, link: 'v0', flags: ['up'], metric: 0, mss: 0, window: 0, irtt: 0 }],
    [
      'v0\t01001E0A\t00000000\t0005\t0\t0\t9\tFFFFFFFF\t1040\t99\t100',
      { destination: '10.30.0.1/32', gateway: null, link: 'v0', flags: ['up', 'host'], metric: 9, mss: 1040, window: 99, irtt: 100 },
    ],
    [
      '*\t00001A0A\t00000000\t0201\t0\t0\t4294967295\t0000FFFF\t0\t0\t0',
      { destination: '10.26.0.0/16', gateway: null, link: null, flags: ['up', 'reject'], metric: 4294967295, mss: 0, window: 0, irtt: 0 },
    ],
    // An IPv6 gateway: RTF_GATEWAY without an address.
    [
      'v0\t0000160A\t00000000\t0003\t0\t0\t0\t0000FFFF\t0\t0\t0',
      { destination: '10.22.0.0/16', gateway: null, link: 'v0', flags: ['up', 'gateway'], metric: 0, mss: 0, window: 0, irtt: 0 },
    ],
  ])('%s', (line, route) => {
    expect(routeOf(pad(line))).toEqual(route);
  });
});

describe('a line of /proc/net/ipv6_route', () => {
  const zeros = '0'.repeat(32);
  it.each([
    [
      `20010db8000900000000000000000000 30 ${zeros} 00 20010db8000000000000000000000009 00000400 00000002 00000000 00000003       v0`,
      { destination: '2001:db8:9::/48', gateway: '2001:db8::9', link: 'v0', flags: ['gateway'], metric: 1024 },
    ],
    [
      `20010db8000100000000000000000000 30 ${zeros} 00 ${zeros} 00000400 00000001 00000000 00200200       lo`,
      { destination: '2001:db8:1::/48', gateway: null, link: 'lo', flags: ['reject', 'nonexthop'], metric: 1024 },
    ],
    [
      `00000000000000000000000000000001 80 ${zeros} 00 ${zeros} 00000000 00000003 00000000 80200001       lo`,
      { destination: '::1/128', gateway: null, link: 'lo', flags: ['local', 'nonexthop'], metric: 0 },
    ],
    [
      `20010db8000700000000000000000000 30 ${zeros} 00 ${zeros} ffffffff 00000001 00000000 00400001 abcdefghijklmno`,
      { destination: '2001:db8:7::/48', gateway: null, link: 'abcdefghijklmno', flags: ['expires'], metric: 4294967295 },
    ],
    [
      `20010db8007700000000000000000005 80 ${zeros} 00 ${zeros} 00000001 00000001 00000000 00000005       v0`,
      { destination: '2001:db8:77::5/128', gateway: null, link: 'v0', flags: ['onlink'], metric: 1 },
    ],
    [
      `${zeros} 00 ${zeros} 00 fe800000000000000000000000000005 00000001 00000001 00000000 00000003       v0`,
      { destination: 'default', gateway: 'fe80::5', link: 'v0', flags: ['gateway'], metric: 1 },
    ],
  ])('%s', (line, route) => {
    expect(route6Of(line)).toEqual(route);
  });
});

describe('an rtentry', () => {
  it('holds the metric plus one, which a signed short just takes', () => {
    expect(rtentryOf({ destination: 'default', metric: 32766 }).metric).toBe(32767);
  });

  it('has neither metric nor gateway nor device where none is said', () => {
    expect(Object.keys(rtentryOf({ destination: '10.0.0.0/8' })).sort()).toEqual(['dst', 'flags', 'genmask']);
  });

  it('refuses a device name that the kernel would cut', () => {
    expect(() => rtentryOf({ destination: 'default', link: 'abcdefghijklmnop' })).toThrowError(/at most 15 fit/);
  });
});
