import { ioctl } from '../handler.ts';
import { parseLines, parsePairs } from './parse-counters.ts';

const files = {
  snmp: { path: '/proc/net/snmp', parse: parsePairs },
  netstat: { path: '/proc/net/netstat', parse: parsePairs },
  snmp6: { path: '/proc/net/snmp6', parse: parseLines },
  // Only there once the module sctp is: ENOENT before.
  sctp: { path: '/proc/net/sctp/snmp', parse: parseLines },
} as const;

export const list = ioctl('statistics.list', ['/proc/net/snmp', '/proc/net/netstat', '/proc/net/snmp6', '/proc/net/sctp/snmp'], (socket, { file }) =>
  files[file].parse(socket.read(files[file].path)),
);
