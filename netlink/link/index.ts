import { addAltname } from './add-altname.ts';
import { addMulticast } from './add-multicast.ts';
import { addMulticastUse } from './add-multicast-use.ts';
import { flags } from './flags.ts';
import { get } from './get.ts';
import { getAddress } from './get-address.ts';
import { getAlias } from './get-alias.ts';
import { getBroadcast } from './get-broadcast.ts';
import { getDetails } from './get-details.ts';
import { getFlags } from './get-flags.ts';
import { getIndex } from './get-index.ts';
import { getMap } from './get-map.ts';
import { getMetric } from './get-metric.ts';
import { getMtu } from './get-mtu.ts';
import { getName } from './get-name.ts';
import { getStatistics } from './get-statistics.ts';
import { getTxqlen } from './get-txqlen.ts';
import { list } from './list.ts';
import { listAltnames } from './list-altnames.ts';
import { listDetails } from './list-details.ts';
import { listMulticast } from './list-multicast.ts';
import { listStatistics } from './list-statistics.ts';
import { remove } from './remove.ts';
import { removeAltname } from './remove-altname.ts';
import { removeMulticast } from './remove-multicast.ts';
import { removeMulticastUse } from './remove-multicast-use.ts';
import { setAddress } from './set-address.ts';
import { setAlias } from './set-alias.ts';
import { setBroadcast } from './set-broadcast.ts';
import { setDown } from './set-down.ts';
import { setFlags } from './set-flags.ts';
import { setHardwareAddress } from './set-hardware-address.ts';
import { setMap } from './set-map.ts';
import { setMetric } from './set-metric.ts';
import { setMtu } from './set-mtu.ts';
import { setName } from './set-name.ts';
import { setTxqlen } from './set-txqlen.ts';
import { setUp } from './set-up.ts';
import { slip } from './slip.ts';
import { unreachableDrivers } from './unreachable-drivers.ts';

export const link = {
  ...unreachableDrivers,
  'link.add-altname': addAltname,
  'link.add-multicast-use': addMulticastUse,
  'link.add-multicast': addMulticast,
  'link.get-address': getAddress,
  'link.get-alias': getAlias,
  'link.get-broadcast': getBroadcast,
  'link.get-details': getDetails,
  'link.get-flags': getFlags,
  'link.get-index': getIndex,
  'link.get-map': getMap,
  'link.get-metric': getMetric,
  'link.get-mtu': getMtu,
  'link.get-name': getName,
  'link.get-statistics': getStatistics,
  'link.get-txqlen': getTxqlen,
  'link.get': get,
  'link.list-altnames': listAltnames,
  'link.list-details': listDetails,
  'link.list-multicast': listMulticast,
  'link.list-statistics': listStatistics,
  'link.list': list,
  'link.remove-altname': removeAltname,
  'link.remove-multicast-use': removeMulticastUse,
  'link.remove-multicast': removeMulticast,
  'link.remove': remove,
  'link.set-address': setAddress,
  'link.set-alias': setAlias,
  'link.set-broadcast': setBroadcast,
  'link.set-down': setDown,
  'link.set-flags': setFlags,
  'link.set-hardware-address': setHardwareAddress,
  'link.set-map': setMap,
  'link.set-metric': setMetric,
  'link.set-mtu': setMtu,
  'link.set-name': setName,
  'link.set-txqlen': setTxqlen,
  'link.set-up': setUp,
  ...flags,
  ...slip,
};
