import { endianness } from 'node:os';
import { describe, expect, it } from 'vitest';
import { parseIgmp, parseIgmp6 } from '../../../ioctl/multicast/proc-net-igmp.ts';
import { parseLines, parsePairs } from '../../../ioctl/statistics/parse-counters.ts';

describe('/proc/net/igmp', () => {
  it('gives each group the link above it, also where the name fills its column', () => {
    const group = endianness() === 'LE' ? '010000E0' : 'E0000001';
    const text = `Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n1\tlo        :     0      V3\n7\tfifteen-letters:     1      V2\n\t\t\t\t${group}     3 1:00000A12\t\t1\n`;
    expect(parseIgmp(text)).toEqual([{ index: 7, link: 'fifteen-letters', group: '224.0.0.1', users: 3, byHand: false }]);
  });

  it('has nothing to say of no links', () => {
    expect(parseIgmp('Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n')).toEqual([]);
    expect(parseIgmp('')).toEqual([]);
  });
});

describe('/proc/net/igmp6', () => {
  it('gives index, link, group and users', () => {
    expect(parseIgmp6('10   v0              ff0200000000000000000001ff000001     2 00000004 0\n')).toEqual([
      { index: 10, link: 'v0', group: 'ff02::1:ff00:1', users: 2, byHand: false },
    ]);
    expect(parseIgmp6('')).toEqual([]);
  });
});

describe('/proc/net/snmp and netstat', () => {
  it('gives the names of the first line the values of the second, group by group', () => {
    expect(parsePairs('Ip: Forwarding InReceives\nIp: 2 18446744073709551615\nTcp: MaxConn\nTcp: -1\n')).toEqual([
      { group: 'Ip', counters: { Forwarding: 2n, InReceives: 0xffff_ffff_ffff_ffffn } },
      { group: 'Tcp', counters: { MaxConn: -1n } },
    ]);
  });

  it('takes a group without counters', () => {
    expect(parsePairs('IcmpMsg:\nIcmpMsg:\n')).toEqual([{ group: 'IcmpMsg', counters: {} }]);
    expect(parsePairs('')).toEqual([]);
  });
});

describe('/proc/net/snmp6', () => {
  it('has a counter a line, of no group', () => {
    expect(parseLines('Ip6InReceives                   \t2\nUdp6NoPorts                     \t0\n')).toEqual([{ group: '', counters: { Ip6InReceives: 2n, Udp6NoPorts: 0n } }]);
  });
});
