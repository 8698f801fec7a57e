import type { CounterGroup } from '../../src/operations/statistics/list.ts';

/**
 * /proc/net/snmp and netstat: two lines a group, `Ip: NAME NAME` and `Ip: VALUE VALUE` (snmp_seq_show and netstat_seq_show in net/ipv4/proc.c).
 * IcmpMsg has only those message types that were seen, or none and then no lines.
 */
export function parsePairs(text: string): CounterGroup[] {
  const lines = text.split('\n').filter((line) => line.includes(':'));
  const groups: CounterGroup[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [group = '', ...names] = words(lines[at]);
    const [, ...values] = words(lines[at + 1]);
    groups.push({ group: group.replace(/:$/, ''), counters: Object.fromEntries(names.map((name, index) => [name, BigInt(values[index] ?? 0)])) });
  }
  return groups;
}

/** /proc/net/snmp6 and sctp/snmp: a name and a value a line (snmp6_seq_show in net/ipv6/proc.c, sctp_snmp_seq_show in net/sctp/proc.c). */
export function parseLines(text: string): CounterGroup[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return [{ group: '', counters: Object.fromEntries(lines.map((line) => words(line)).map(([name = '', value = '0']) => [name, BigInt(value)])) }];
}

function words(line = ''): string[] {
  return line.trim().split(/\s+/);
}
