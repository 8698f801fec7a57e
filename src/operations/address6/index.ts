export { add } from './add.ts';
export { addSitTunnel } from './add-sit-tunnel.ts';
export { list } from './list.ts';
export { listDetails } from './list-details.ts';
export { listHashOrder } from './list-hash-order.ts';
export { remove } from './remove.ts';
