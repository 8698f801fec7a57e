import { describe, expect, it } from 'vitest';
import { arpRequest } from '../../../ioctl/neighbour/arp-request.ts';
import { parseProcNetArp } from '../../../ioctl/neighbour/parse-proc-net-arp.ts';
import { inOrder } from '../../../src/operations/neighbour/arp-entry.ts';

// cat /proc/net/arp on Linux 6.18 in a namespace with: ip neigh add 10.5.0.8 lladdr 02:00:00:00:00:08 dev v0 nud permanent;
// ... 10.5.0.9 ... nud stale; ip neigh add 10.5.0.5 dev v0 nud failed; ip neigh add proxy 10.5.0.77 dev v0; ip neigh add proxy 10.5.0.78
const text = `IP address       HW type     Flags       HW address            Mask     Device
10.5.0.9         0x1         0x2         02:00:00:00:00:09     *        v0
10.5.0.5         0x1         0x0         00:00:00:00:00:00     *        v0
10.5.0.8         0x1         0x6         02:00:00:00:00:08     *        v0
10.5.0.78        0x0         0xc         00:00:00:00:00:00     *        *
10.5.0.77        0x1         0xc         00:00:00:00:00:00     *        v0
`;

const entry = { link: 'v0', hardwareType: 'ETHER', lladdr: null, complete: false, permanent: false, published: false };

describe('/proc/net/arp', () => {
  it('is read line by line, in its own order', () => {
    expect(parseProcNetArp(text)).toEqual([
      { ...entry, address: '10.5.0.9', lladdr: '02:00:00:00:00:09', complete: true },
      { ...entry, address: '10.5.0.5' },
      { ...entry, address: '10.5.0.8', lladdr: '02:00:00:00:00:08', complete: true, permanent: true },
      { ...entry, address: '10.5.0.78', link: null, hardwareType: null, permanent: true, published: true },
      { ...entry, address: '10.5.0.77', permanent: true, published: true },
    ]);
  });

  it('has nothing where there are only headings, or nothing at all', () => {
    expect(parseProcNetArp(text.slice(0, text.indexOf('\n') + 1))).toEqual([]);
    expect(parseProcNetArp('')).toEqual([]);
  });

  it('has no address of a link whose addresses have no length', () => {
    // arp_format_neigh_entry of net/ipv4/arp.c writes nothing then, padded to 17 bytes.
    const line = `\n10.5.0.9         0xfffe      0x2         ${''.padEnd(17)}     *        t0\n`;
    expect(parseProcNetArp(line)).toEqual([{ ...entry, address: '10.5.0.9', link: 't0', hardwareType: 'NONE', complete: true }]);
  });

  it('tells a link that is called * from none', () => {
    expect(parseProcNetArp('\n10.5.0.9         0x1         0xc         00:00:00:00:00:00     *        *\n')).toMatchObject([{ link: '*', hardwareType: 'ETHER' }]);
  });

  it('leaves out lines that it cannot read', () => {
    expect(parseProcNetArp('\nhalf a line 0x1\n10.5.0.9\n')).toEqual([]);
  });
});

describe('the order of ARP entries', () => {
  const of = (link: string | null, address: string, published = false) => ({ ...entry, link, address, published });

  it('is by link, then by number of the address, what is published last, and last of all what has no link', () => {
    const sorted = [
      of('a', '9.0.0.1'),
      of('a', '10.0.0.1'),
      of('a', '10.0.0.1', true),
      of('b', '1.1.1.1'),
      of('b', '200.0.0.1'),
      of(null, '1.1.1.1', true),
      of(null, '2.1.1.1', true),
    ];
    expect(inOrder([...sorted].reverse())).toEqual(sorted);
    const given = [of('b', '1.1.1.1'), of('a', '1.1.1.1')];
    inOrder(given);
    expect(given[0]?.link).toBe('b');
  });
});

describe('struct arpreq', () => {
  it('has addresses, flags and device where linux/if_arp.h puts them', () => {
    const bytes = arpRequest({ address: '10.5.0.8', lladdr: '02:00:00:00:00:08', hardwareType: 1, flags: 6, link: 'v0' });
    expect(bytes.length).toBe(68);
    expect(bytes.subarray(0, 16).toString('hex')).toBe('020000000a0500080000000000000000');
    expect(bytes.subarray(16, 32).toString('hex')).toBe('01000200000000080000000000000000');
    expect(bytes.readInt32LE(32)).toBe(6);
    expect(bytes.subarray(52).toString('latin1').replace(/\0+$/, '')).toBe('v0');
  });

  it('names the device of a label, and none where none is named', () => {
    expect(arpRequest({ address: '10.5.0.8', link: 'v0:1' }).subarray(52).toString('latin1').replace(/\0+$/, '')).toBe('v0');
    expect(arpRequest({ address: '10.5.0.8' }).subarray(52)).toEqual(Buffer.alloc(16));
  });

  it('refuses an address that it has no room for', () => {
    expect(() => arpRequest({ address: '10.5.0.8', lladdr: '02:'.repeat(14).concat('02') })).toThrow('do not fit into 14');
  });
});
