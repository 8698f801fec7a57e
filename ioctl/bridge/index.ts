import { unsupported } from '../../src/operations/handler.ts';
import { add } from './add.ts';
import { addPort } from './add-port.ts';
import { get } from './get.ts';
import { getPort } from './get-port.ts';
import { getPortTimers } from './get-port-timers.ts';
import { getTimers } from './get-timers.ts';
import { list } from './list.ts';
import { listDetails } from './list-details.ts';
import { listMacs } from './list-macs.ts';
import { listPorts } from './list-ports.ts';
import { remove } from './remove.ts';
import { removePort } from './remove-port.ts';
import { setAgeingTime } from './set-ageing-time.ts';
import { setForwardDelay } from './set-forward-delay.ts';
import { setHelloTime } from './set-hello-time.ts';
import { setMaxAge } from './set-max-age.ts';
import { setPathCost } from './set-path-cost.ts';
import { setPortPriority } from './set-port-priority.ts';
import { setPriority } from './set-priority.ts';
import { setStp } from './set-stp.ts';

export const bridge = {
  'bridge.add': add,
  'bridge.add-port': addPort,
  'bridge.get': get,
  'bridge.get-forward-delay': unsupported(
    'bridge.get-forward-delay',
    'BRCTL_GET_BRIDGE_INFO tells it in ticks of the kernel, and no request how many of them make a second',
    'net/bridge/br_ioctl.c (br_dev_siocdevprivate)',
  ),
  'bridge.get-hairpin': unsupported(
    'bridge.get-hairpin',
    'struct __port_info has no room for it; brctl reads /sys/class/net/PORT/brport/hairpin_mode, and /sys shows the network namespace in which it was mounted',
    'net/bridge/br_ioctl.c (br_dev_siocdevprivate), net/bridge/br_sysfs_if.c (brport_attr_hairpin_mode)',
  ),
  'bridge.get-port': getPort,
  'bridge.get-port-timers': getPortTimers,
  'bridge.get-timers': getTimers,
  'bridge.list': list,
  'bridge.list-details': listDetails,
  'bridge.list-macs': listMacs,
  'bridge.list-ports': listPorts,
  'bridge.remove': remove,
  'bridge.remove-port': removePort,
  'bridge.set-ageing-time': setAgeingTime,
  'bridge.set-forward-delay': setForwardDelay,
  'bridge.set-hairpin': unsupported(
    'bridge.set-hairpin',
    'no BRCTL_* command sets it; brctl writes /sys/class/net/PORT/brport/hairpin_mode, and /sys shows the network namespace in which it was mounted',
    'net/bridge/br_ioctl.c (br_dev_siocdevprivate), net/bridge/br_sysfs_if.c (store_flag)',
  ),
  'bridge.set-hello-time': setHelloTime,
  'bridge.set-max-age': setMaxAge,
  'bridge.set-path-cost': setPathCost,
  'bridge.set-port-priority': setPortPriority,
  'bridge.set-priority': setPriority,
  'bridge.set-stp': setStp,
};
