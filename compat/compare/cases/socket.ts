import { compareOperation, from, needing } from '../case.ts';

const list = (protocol: 'tcp' | 'udp' | 'udplite' | 'raw', family?: 'inet' | 'inet6') => {
  const input = { protocol, ...(family === undefined ? {} : { family }), timers: true };
  return needing(`${protocol}_diag`, [from('connected', input, [protocol, family].filter(Boolean).join(', '))]);
};

/** Inodes and the time that is left of timers are another in each twin: that both sides tell the same of one namespace is for the live tests. */
export const socketCases = [
  compareOperation(
    'socket.list',
    needing('tcp_diag', [from('fresh', { protocol: 'tcp' as const })]),
    list('tcp'),
    list('tcp', 'inet'),
    list('tcp', 'inet6'),
    list('udp'),
    list('udp', 'inet6'),
    list('udplite'),
    list('raw'),
    list('raw', 'inet6'),
  ),
  compareOperation('socket.list-unix', needing('unix_diag', [from('fresh', {}), from('connected', {}, 'of every kind')])),
];
