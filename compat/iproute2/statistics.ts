import { none, type TranslatorsOf, words } from './translation.ts';

export const statistics: TranslatorsOf<'statistics'> = {
  // -a: since the start and not since nstat last looked; -s: without writing down that it has; -z: also what is 0.
  'statistics.list': ({ file }) => (file === 'sctp' ? none('nstat does not read /proc/net/sctp/snmp') : words('nstat -asz')),
};
