import { describe, expect, it } from 'vitest';
import { parseIfInet6 } from '../../../../ioctl/address6/if-inet6.ts';

/** As Linux 6.18 wrote it; made with `ip link add v0 index 10 type veth`, `ip addr add` and `preferred_lft 0`. */
const file = `20010db8000000000000000000000001 0a 40 00 80       v0
fe800000000000000000000000000001 0a 40 20 80       v0
20010db8000600000000000000000006 0b 40 00 a0       v1
00000000000000000000000000000001 01 80 10 80       lo
fec00000000000000000000000000001 12c 40 40 c0 a-long-name-15b
`;

describe('/proc/net/if_inet6', () => {
  it('has a line an address, all numbers hex', () => {
    expect(parseIfInet6(file)).toEqual([
      { index: 10, entry: { link: 'v0', address: '2001:db8::1', prefixLength: 64, scope: 'global', flags: ['permanent'] } },
      { index: 10, entry: { link: 'v0', address: 'fe80::1', prefixLength: 64, scope: 'link', flags: ['permanent'] } },
      { index: 11, entry: { link: 'v1', address: '2001:db8:6::6', prefixLength: 64, scope: 'global', flags: ['deprecated', 'permanent'] } },
      { index: 1, entry: { link: 'lo', address: '::1', prefixLength: 128, scope: 'host', flags: ['permanent'] } },
      { index: 300, entry: { link: 'a-long-name-15b', address: 'fec0::1', prefixLength: 64, scope: 'site', flags: ['tentative', 'permanent'] } },
    ]);
  });

  it('may be empty', () => {
    expect(parseIfInet6('')).toEqual([]);
  });

  it.each(['20010db8 0a 40 00 80 v0', '20010db8000000000000000000000001 0a 40 00 80', 'x'])('is refused where a line is none of its own: %s', (line) => {
    expect(() => parseIfInet6(line)).toThrow(expect.objectContaining({ name: 'DecodeError', schema: '/proc/net/if_inet6' }));
  });
});
