import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Times are in hundredths of a second (USER_HZ); ids are the priority and the address in hex: `8000.020000000010`. */
export interface BridgeInfo {
  bridgeId: string;
  designatedRoot: string;
  /** The number of the port that leads to the root; 0 where the bridge is the root itself. */
  rootPort: number;
  rootPathCost: number;
  stp: boolean;
  /** The times that are in force: those of the root. */
  maxAge: number;
  helloTime: number;
  /** null where the interface tells it in ticks of a length that it does not tell: by ioctl, of a bridge that is not the root. */
  forwardDelay: number | null;
  ageingTime: number;
  topologyChange: boolean;
  topologyChangeDetected: boolean;
}

/** Gives the settings of a bridge and where it stands in its spanning tree. EOPNOTSUPP where the link is no bridge. */
export const get = operation<BridgeInfo>()({
  id: 'bridge.get',
  title: 'Read the settings of a bridge',
  writes: false,
  teaches: 'BRCTL_GET_BRIDGE_INFO mixes two units, hundredths of a second and ticks of the kernel; IFLA_BR_* are all hundredths.',
  input: { link: name },
});
