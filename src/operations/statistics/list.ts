import { oneOf } from '../input.ts';
import { operation } from '../operation.ts';

/** The counters of one protocol, by their kernel names, in the kernel's order. */
export interface CounterGroup {
  /** `Ip`, `TcpExt`; empty in a file that has no groups. */
  group: string;
  counters: Record<string, bigint>;
}

/** Counters since the namespace was made; TcpMaxConn, IpForwarding and their kin are settings. */
export const list = operation<CounterGroup[]>()({
  id: 'statistics.list',
  title: 'Read the counters of the protocols',
  writes: false,
  teaches:
    'netstat -s and nstat both read /proc: of the counters of IP, ICMP, TCP and UDP of a namespace there is no message. Netlink has those of IPv6 by link alone (IFLA_INET6_STATS).',
  input: { file: oneOf('snmp', 'netstat', 'snmp6', 'sctp') },
});
