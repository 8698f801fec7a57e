import { byIndex } from '../../src/operations/multicast/membership.ts';
import { ioctl } from '../handler.ts';
import { parseIgmp, parseIgmp6 } from './proc-net-igmp.ts';

/** There never was a request that reads them. */
export const list = ioctl('multicast.list', ['/proc/net/igmp', '/proc/net/igmp6'], (socket, { family }) => {
  const inet = family === 'inet6' ? [] : parseIgmp(socket.read('/proc/net/igmp'));
  const inet6 = family === 'inet' ? [] : parseIgmp6(socket.read('/proc/net/igmp6'));
  return byIndex([...inet, ...inet6]).map(({ link, index, group }) => ({ link, index, group }));
});
