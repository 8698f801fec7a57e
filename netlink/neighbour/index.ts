import { add } from './add.ts';
import { addProxy } from './add-proxy.ts';
import { get } from './get.ts';
import { getState } from './get-state.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { removeProxy } from './remove-proxy.ts';
import { set } from './set.ts';
import { setProxyArp } from './set-proxy-arp.ts';

export const neighbour = {
  'neighbour.list': list,
  'neighbour.get': get,
  'neighbour.get-state': getState,
  'neighbour.set': set,
  'neighbour.add': add,
  'neighbour.remove': remove,
  'neighbour.add-proxy': addProxy,
  'neighbour.remove-proxy': removeProxy,
  'neighbour.set-proxy-arp': setProxyArp,
};
