import { unsupported } from '../../src/operations/handler.ts';
import { addProxy } from './add-proxy.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { listRows } from './list-rows.ts';
import { remove } from './remove.ts';
import { removeProxy } from './remove-proxy.ts';
import { set } from './set.ts';
import { setProxyArp } from './set-proxy-arp.ts';
import { setProxyArpEverywhere } from './set-proxy-arp-everywhere.ts';

export const neighbour = {
  'neighbour.list': list,
  'neighbour.list-rows': listRows,
  'neighbour.get': get,
  'neighbour.get-state': unsupported(
    'neighbour.get-state',
    'struct arpreq says whether an address is known and whether it is permanent, and nothing else',
    'net/ipv4/arp.c (arp_state_to_flags)',
  ),
  'neighbour.set': set,
  'neighbour.add': unsupported('neighbour.add', 'SIOCSARP overwrites what is there; no flag makes it refuse', 'net/ipv4/arp.c (arp_req_set)'),
  'neighbour.remove': remove,
  'neighbour.add-proxy': addProxy,
  'neighbour.remove-proxy': removeProxy,
  'neighbour.set-proxy-arp': setProxyArp,
  'neighbour.set-proxy-arp-everywhere': setProxyArpEverywhere,
};
