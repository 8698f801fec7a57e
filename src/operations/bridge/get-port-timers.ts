import { name } from '../input.ts';
import { operation } from '../operation.ts';

export interface BridgePortTimers {
  messageAge: number;
  forwardDelay: number;
  hold: number;
}

/** Gives what is left of the timers of a port, in hundredths of a second; 0 where one does not run. EINVAL where it is no port of that bridge. */
export const getPortTimers = operation<BridgePortTimers>()({
  id: 'bridge.get-port-timers',
  title: 'Read the timers of a bridge port',
  writes: false,
  teaches: 'The same in both, of the moment of the call: BRCTL_GET_PORT_INFO and IFLA_BRPORT_*_TIMER.',
  input: { link: name, port: name },
});
