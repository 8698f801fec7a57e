import { compareOperation, from, needing } from '../case.ts';

export const statisticsCases = [
  compareOperation(
    'statistics.list',
    from('fresh', { file: 'snmp' }, 'snmp'),
    from('fresh', { file: 'netstat' }, 'netstat'),
    needing('ipv6', [from('fresh', { file: 'snmp6' }, 'snmp6')]),
    from('fresh', { file: 'sctp' }, 'sctp'),
  ),
];
