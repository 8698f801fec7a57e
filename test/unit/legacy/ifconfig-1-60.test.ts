import { describe, expect, it } from 'vitest';
import { ifconfig } from '../../../compat/legacy/ifconfig/index.ts';
import type { Style, World } from '../../../compat/legacy/world.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { statisticsColumns } from '../../../src/operations/link/get-statistics.ts';

const { UP, BROADCAST, RUNNING, MULTICAST, LOOPBACK, POINTOPOINT, NOARP } = linkFlags;
const zeros = Object.fromEntries(statisticsColumns.map((column) => [column, 0]));
const map = { memStart: 0n, memEnd: 0n, baseAddr: 0, irq: 0, dma: 0, port: 0 };
const bare = { address: '', mtu: 1500, txqlen: 1000, map, inet6: [] };

/** What ifconfig prints of these interfaces. */
function printed(style: Style, interfaces: readonly object[]): string {
  let text = '';
  const out = (more: string) => {
    text += more;
  };
  const run = (id: string) => (id === 'link.list-details' ? { ok: true, value: interfaces } : { ok: false, error: { errno: 95, call: id } });
  expect(ifconfig(['-a'], { style, out, err: out, run } as unknown as World)).toBe(0);
  return text;
}

const ens33 = {
  name: 'ens33',
  details: {
    ...bare,
    flags: UP | BROADCAST | RUNNING | MULTICAST,
    hardwareType: 1,
    address: '00:0c:29:c2:c8:63',
    ipv4: { address: '192.168.248.129', peer: '192.168.248.129', broadcast: '192.168.248.255', netmask: '255.255.255.0' },
    inet6: [{ address: 'fe80::c1ca:3dee:39f7:5937', prefixLength: 64, scope: 0x20 }],
    statistics: { ...zeros, rxPackets: 36, rxBytes: 5602, txPackets: 152, txBytes: 13935 },
  },
};
const lo = {
  name: 'lo',
  details: {
    ...bare,
    flags: UP | LOOPBACK | RUNNING,
    hardwareType: 772,
    mtu: 65536,
    ipv4: { address: '127.0.0.1', peer: '127.0.0.1', broadcast: '0.0.0.0', netmask: '255.0.0.0' },
    inet6: [{ address: '::1', prefixLength: 128, scope: 0x10 }],
    statistics: { ...zeros, rxPackets: 208, rxBytes: 17363, txPackets: 208, txBytes: 17363 },
  },
};

// What ifconfig of net-tools 1.60 printed on a machine with Ubuntu 16.04 (a fixture of the jc project, MIT), save for the bytes in parentheses: there `5.6 KB`, in
// steps of 1000.
const seen = [
  'ens33     Link encap:Ethernet  HWaddr 00:0c:29:c2:c8:63  ',
  '          inet addr:192.168.248.129  Bcast:192.168.248.255  Mask:255.255.255.0',
  '          inet6 addr: fe80::c1ca:3dee:39f7:5937/64 Scope:Link',
  '          UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1',
  '          RX packets:36 errors:0 dropped:0 overruns:0 frame:0',
  '          TX packets:152 errors:0 dropped:0 overruns:0 carrier:0',
  '          collisions:0 txqueuelen:1000 ',
  '          RX bytes:5602 (5.4 KiB)  TX bytes:13935 (13.6 KiB)',
  '',
  'lo        Link encap:Local Loopback  ',
  '          inet addr:127.0.0.1  Mask:255.0.0.0',
  '          inet6 addr: ::1/128 Scope:Host',
  '          UP LOOPBACK RUNNING  MTU:65536  Metric:1',
  '          RX packets:208 errors:0 dropped:0 overruns:0 frame:0',
  '          TX packets:208 errors:0 dropped:0 overruns:0 carrier:0',
  '          collisions:0 txqueuelen:1000 ',
  '          RX bytes:17363 (16.9 KiB)  TX bytes:17363 (16.9 KiB)',
  '',
  '',
].join('\n');

describe('the texts of ifconfig of net-tools 1.60', () => {
  it('are those that were seen', () => {
    expect(printed('1.60', [lo, ens33])).toBe(seen);
  });

  it('show both ends of a tunnel, and hardware that has no class', () => {
    const tun0 = {
      name: 'tun0',
      details: {
        ...bare,
        flags: UP | POINTOPOINT | RUNNING | NOARP | MULTICAST,
        hardwareType: 65534,
        ipv4: { address: '10.8.0.1', peer: '10.8.0.1', broadcast: '0.0.0.0', netmask: '255.255.255.0' },
      },
    };
    expect(printed('1.60', [tun0]).split('\n').slice(0, 2)).toEqual([
      'tun0      Link encap:UNSPEC  HWaddr 00-00-00-00-00-00-00-00-00-00-00-00-00-00-00-00  ',
      '          inet addr:10.8.0.1  P-t-P:10.8.0.1  Mask:255.255.255.0',
    ]);
  });

  it('show where hardware sits, and nothing but three lines of a label', () => {
    const eth0 = { name: 'eth0', details: { ...bare, flags: BROADCAST | MULTICAST, hardwareType: 1, address: '02:00:00:00:00:01', map: { ...map, irq: 19, baseAddr: 0xec00 } } };
    const memory = { name: 'eth1', details: { ...eth0.details, map: { ...map, memStart: 0xfe000000n, memEnd: 0xfe020000n } } };
    const ppp0 = { name: 'ppp0', details: { ...bare, flags: POINTOPOINT | NOARP | MULTICAST, hardwareType: 512 } };
    expect(printed('1.60', [eth0, memory, ppp0])).toBe(
      [
        'eth0      Link encap:Ethernet  HWaddr 02:00:00:00:00:01  ',
        '          BROADCAST MULTICAST  MTU:1500  Metric:1',
        '          Interrupt:19 Base address:0xec00 ',
        '',
        'eth1      Link encap:Ethernet  HWaddr 02:00:00:00:00:01  ',
        '          BROADCAST MULTICAST  MTU:1500  Metric:1',
        '          Memory:fe000000-fe020000 ',
        '',
        'ppp0      Link encap:Point-to-Point Protocol  ',
        '          POINTOPOINT NOARP MULTICAST  MTU:1500  Metric:1',
        '',
        '',
      ].join('\n'),
    );
  });
});

describe('what no device here has', () => {
  it('is shown by 2.10 where hardware sits', () => {
    const details = { ...bare, flags: UP, hardwareType: 1, address: '02:00:00:00:00:01', map: { ...map, irq: 20, memStart: 0xf7c00000n, memEnd: 0xf7c20000n } };
    // As widely published outputs of ifconfig 2.10 on Intel cards have it.
    expect(printed('2.10', [{ name: 'eth0', details }])).toContain('\n        device interrupt 20  memory 0xf7c00000-f7c20000  \n');
  });

  it('counts bytes up to exbibytes', () => {
    const counted = (rxBytes: number | bigint) =>
      /RX packets 0 {2}bytes \d+ \((.*)\)/.exec(printed('2.10', [{ name: 'e', details: { ...bare, flags: UP, hardwareType: 1, statistics: { ...zeros, rxBytes } } }]))?.[1];
    expect([0, 1023, 1024, 1025, 1048576, 1048577, 1536 * 1024, 2 ** 30 + 1, 2 ** 40 + 1, 2 ** 50 + 2].map(counted)).toEqual([
      '0.0 B',
      '1023.0 B',
      '1024.0 B',
      '1.0 KiB',
      '1024.0 KiB',
      '1.0 MiB',
      '1.5 MiB',
      '1.0 GiB',
      '1.0 TiB',
      '1.0 PiB',
    ]);
    // A tenth of an exbibyte is taken as 115292150460684697 bytes, rounded up.
    expect(counted(2n ** 64n - 1n)).toBe('16.0 EiB');
  });
});
