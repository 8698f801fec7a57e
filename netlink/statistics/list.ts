import { unsupported } from '../../src/operations/handler.ts';

export const list = unsupported(
  'statistics.list',
  'no message has the counters of the protocols of a namespace: they are in /proc/net/snmp, netstat, snmp6 and sctp/snmp alone; RTM_GETLINK has those of IPv6, by link (IFLA_INET6_STATS)',
  'net/ipv4/proc.c (snmp_seq_show, netstat_seq_show), net/ipv6/proc.c (snmp6_seq_show), net/sctp/proc.c (sctp_snmp_seq_show)',
);
