import { scopedAddresses } from '../address6/scoped.ts';
import { ioctl } from '../handler.ts';
import { readIfInet6 } from './list-details.ts';
import { netDevCounters } from './net-dev-counters.ts';
import { detailsCalls, readDetails } from './read-details.ts';

export const getDetails = ioctl('link.get-details', ['/proc/net/dev', '/proc/net/if_inet6', ...detailsCalls], (socket, { link }) => {
  const found = readDetails(socket, link);
  const statistics = netDevCounters(socket.read('/proc/net/dev')).get(link);
  const inet6 = scopedAddresses(readIfInet6(socket)).get(link) ?? [];
  return { ...found, inet6, ...(statistics === undefined ? {} : { statistics }) };
});
