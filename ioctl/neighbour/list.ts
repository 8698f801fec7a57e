import { inOrder } from '../../src/operations/neighbour/arp-entry.ts';
import { ioctl } from '../handler.ts';
import { primaryName } from '../link/primary-name.ts';
import { parseProcNetArp } from './parse-proc-net-arp.ts';

export const list = ioctl('neighbour.list', ['/proc/net/arp', 'SIOCGIFINDEX', 'SIOCGIFNAME'], (socket, { link }) => {
  const device = link === undefined ? undefined : primaryName(socket, link);
  return inOrder(parseProcNetArp(socket.read('/proc/net/arp')).filter((entry) => device === undefined || entry.link === device));
});
