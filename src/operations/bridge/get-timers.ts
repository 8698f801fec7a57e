import { name } from '../input.ts';
import { operation } from '../operation.ts';

export interface BridgeTimers {
  hello: number;
  tcn: number;
  topologyChange: number;
  gc: number;
}

/** Gives what is left of the timers of a bridge, in hundredths of a second; 0 where one does not run. EOPNOTSUPP where the link is no bridge. */
export const getTimers = operation<BridgeTimers>()({
  id: 'bridge.get-timers',
  title: 'Read the timers of a bridge',
  writes: false,
  teaches: 'The same in both, of the moment of the call: BRCTL_GET_BRIDGE_INFO and IFLA_BR_*_TIMER.',
  input: { link: name },
});
