import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { ioctl } from '../handler.ts';
import { primaryName } from './primary-name.ts';
import { parseNetDev } from './proc-net-dev.ts';

export const getStatistics = ioctl('link.get-statistics', ['SIOCGIFINDEX', 'SIOCGIFNAME', '/proc/net/dev'], (socket, { link }) => {
  const name = primaryName(socket, link);
  const statistics = parseNetDev(socket.read('/proc/net/dev')).get(name);
  // It was there a moment ago, and has gone since.
  if (statistics === undefined) throw new KernelError(errnos.ENODEV, '/proc/net/dev', 'file');
  return statistics;
});
