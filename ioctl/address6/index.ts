import { unsupported } from '../../src/operations/handler.ts';
import { add } from './add.ts';
import { addSitTunnel } from './add-sit-tunnel.ts';
import { list } from './list.ts';
import { listHashOrder } from './list-hash-order.ts';
import { remove } from './remove.ts';

export const address6 = {
  'address6.add': add,
  'address6.add-sit-tunnel': addSitTunnel,
  'address6.list': list,
  'address6.list-details': unsupported(
    'address6.list-details',
    '/proc/net/if_inet6 has eight bits of flags and the order of a hash table; lifetimes, peers, metrics and the order on the link are in no request and no file',
    'net/ipv6/addrconf.c (if6_seq_show)',
  ),
  'address6.list-hash-order': listHashOrder,
  'address6.remove': remove,
};
