import { add } from './add.ts';
import { addPort } from './add-port.ts';
import { get } from './get.ts';
import { getForwardDelay } from './get-forward-delay.ts';
import { getHairpin } from './get-hairpin.ts';
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
import { setHairpin } from './set-hairpin.ts';
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
  'bridge.get-forward-delay': getForwardDelay,
  'bridge.get-hairpin': getHairpin,
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
  'bridge.set-hairpin': setHairpin,
  'bridge.set-hello-time': setHelloTime,
  'bridge.set-max-age': setMaxAge,
  'bridge.set-path-cost': setPathCost,
  'bridge.set-port-priority': setPortPriority,
  'bridge.set-priority': setPriority,
  'bridge.set-stp': setStp,
};
