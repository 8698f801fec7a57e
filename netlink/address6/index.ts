import { add } from './add.ts';
import { addSitTunnel } from './add-sit-tunnel.ts';
import { list } from './list.ts';
import { listDetails } from './list-details.ts';
import { listHashOrder } from './list-hash-order.ts';
import { remove } from './remove.ts';

export const address6 = {
  'address6.add': add,
  'address6.add-sit-tunnel': addSitTunnel,
  'address6.list': list,
  'address6.list-details': listDetails,
  'address6.list-hash-order': listHashOrder,
  'address6.remove': remove,
};
