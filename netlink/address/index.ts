import { add } from './add.ts';
import { get } from './get.ts';
import { getBroadcast } from './get-broadcast.ts';
import { getNetmask } from './get-netmask.ts';
import { getPeer } from './get-peer.ts';
import { list } from './list.ts';
import { listDetails } from './list-details.ts';
import { remove } from './remove.ts';
import { removeLabel } from './remove-label.ts';
import { set } from './set.ts';
import { setBroadcast } from './set-broadcast.ts';
import { setLabelFlags } from './set-label-flags.ts';
import { setNetmask } from './set-netmask.ts';
import { setPeer } from './set-peer.ts';

export const address = {
  'address.add': add,
  'address.get': get,
  'address.get-broadcast': getBroadcast,
  'address.get-netmask': getNetmask,
  'address.get-peer': getPeer,
  'address.list': list,
  'address.list-details': listDetails,
  'address.remove': remove,
  'address.remove-label': removeLabel,
  'address.set': set,
  'address.set-broadcast': setBroadcast,
  'address.set-label-flags': setLabelFlags,
  'address.set-netmask': setNetmask,
  'address.set-peer': setPeer,
};
