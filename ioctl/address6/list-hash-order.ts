import { ioctl } from '../handler.ts';
import { parseIfInet6 } from './if-inet6.ts';

export const listHashOrder = ioctl('address6.list-hash-order', ['/proc/net/if_inet6'], (socket) =>
  parseIfInet6(socket.read('/proc/net/if_inet6')).map(({ entry: { link, address } }) => ({ link, address })),
);
