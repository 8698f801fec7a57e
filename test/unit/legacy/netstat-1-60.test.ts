import { describe, expect, it } from 'vitest';
import { netstatInterfaces } from '../../../compat/legacy/netstat/interfaces.ts';
import { netstatStatistics } from '../../../compat/legacy/netstat/statistics.ts';
import type { World } from '../../../compat/legacy/world.ts';
import { parsePairs } from '../../../ioctl/statistics/parse-counters.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { statisticsColumns } from '../../../src/operations/link/get-statistics.ts';

/** A world of which only what is asked for here is there. */
function printed(answers: Record<string, unknown>, work: (world: World) => number): string {
  let text = '';
  const out = (more: string) => {
    text += more;
  };
  const run = (id: string, input: { file?: string }) => {
    const value = answers[input.file === undefined ? id : `${id} ${input.file}`];
    return value === undefined ? { ok: false, error: { errno: 2 } } : { ok: true, value };
  };
  work({ style: '1.60', out, err: out, run } as unknown as World);
  return text;
}

const { UP, BROADCAST, RUNNING, MASTER, MULTICAST, LOOPBACK } = linkFlags;
const zeros = Object.fromEntries(statisticsColumns.map((column) => [column, 0n]));
const link = (name: string, mtu: number, flags: number, counters?: object) => ({
  name,
  details: { mtu, flags, inet6: [], ...(counters && { statistics: { ...zeros, ...counters } }) },
});

describe('netstat of net-tools 1.60, as outputs of its time have it', () => {
  it('has a column for the metric, and names of any length', () => {
    const links = [
      link('lo', 65536, UP | LOOPBACK | RUNNING, { rxPackets: 3329n, txPackets: 3329n }),
      link('bond0', 1500, UP | BROADCAST | RUNNING | MASTER | MULTICAST, { rxPackets: 2471166n, rxDropped: 15n, txPackets: 2309616n, txDropped: 2n }),
      link('bond0:1', 1500, UP | BROADCAST | RUNNING | MASTER | MULTICAST),
      link('docker_gwbridge', 1500, UP | BROADCAST | RUNNING | MULTICAST, { rxPackets: 8n, txPackets: 8n }),
    ];
    expect(printed({ 'link.list-details': links }, (world) => netstatInterfaces(world, { all: false, extended: false }))).toBe(
      [
        'Kernel Interface table',
        'Iface   MTU Met   RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg',
        'bond0      1500 0   2471166      0     15 0       2309616      0      2      0 BMmRU',
        'bond0:1    1500 0       - no statistics available -                        BMmRU',
        'docker_gwbridge  1500 0         8      0      0 0             8      0      0      0 BMRU',
        'lo        65536 0      3329      0      0 0          3329      0      0      0 LRU',
        '',
      ].join('\n'),
    );
  });

  it('has sentences of its own', () => {
    const snmp = parsePairs(
      'Ip: Forwarding InReceives FragOKs\nIp: 1 5 4\nIcmp: InErrors OutEchos\nIcmp: 0 3\nTcp: ActiveOpens OutSegs RetransSegs InErrs\nTcp: 1648 2890303 428 0\nUdp: NoPorts\nUdp: 107\n',
    );
    const netstat = parsePairs('TcpExt: TCPTimeouts TCPDSACKRecv\nTcpExt: 3 0\n');
    expect(
      printed({ 'statistics.list snmp': snmp, 'statistics.list netstat': netstat }, (world) => netstatStatistics(world, { family: 'inet', protocols: new Set() })).split('\n'),
    ).toEqual([
      'Ip:',
      '    5 total packets received',
      '    4 fragments received ok',
      'Icmp:',
      '    0 input ICMP message failed.',
      '    ICMP output histogram:',
      '        echo request: 3',
      'Tcp:',
      '    1648 active connections openings',
      '    2890303 segments send out',
      '    428 segments retransmited',
      '    0 bad segments received.',
      'Udp:',
      '    107 packets to unknown port received.',
      'TcpExt:',
      '    3 other TCP timeouts',
      '',
    ]);
  });
});
