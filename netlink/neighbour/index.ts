import { unsupported } from '../../src/operations/handler.ts';
import { add } from './add.ts';
import { addProxy } from './add-proxy.ts';
import { get } from './get.ts';
import { getState } from './get-state.ts';
import { list } from './list.ts';
import { listRows } from './list-rows.ts';
import { remove } from './remove.ts';
import { removeProxy } from './remove-proxy.ts';
import { set } from './set.ts';
import { setProxyArp } from './set-proxy-arp.ts';

export const neighbour = {
  'neighbour.list': list,
  'neighbour.list-rows': listRows,
  'neighbour.get': get,
  'neighbour.get-state': getState,
  'neighbour.set': set,
  'neighbour.add': add,
  'neighbour.remove': remove,
  'neighbour.add-proxy': addProxy,
  'neighbour.remove-proxy': removeProxy,
  'neighbour.set-proxy-arp': setProxyArp,
  'neighbour.set-proxy-arp-everywhere': unsupported(
    'neighbour.set-proxy-arp-everywhere',
    'IFLA_AF_SPEC writes the settings of one link; of those of all links RTM_NEWNETCONF only announces changes',
    'net/ipv4/devinet.c (inet_set_link_af, inet_netconf_notify_devconf)',
  ),
};
