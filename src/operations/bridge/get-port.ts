import { name } from '../input.ts';
import { operation } from '../operation.ts';

export interface BridgePortInfo {
  number: number;
  /** The priority in the upper 6 bits, the number in the lower 10. */
  portId: number;
  state: PortState;
  pathCost: number;
  designatedRoot: string;
  designatedBridge: string;
  designatedPort: number;
  designatedCost: number;
  topologyChangeAck: boolean;
  configPending: boolean;
}

/** BR_STATE_* (linux/if_bridge.h). */
export const portStates = ['disabled', 'listening', 'learning', 'forwarding', 'blocking'] as const;
export type PortState = (typeof portStates)[number];

/** Gives the settings of a port and where it stands in the spanning tree. EINVAL where it is no port of that bridge. */
export const getPort = operation<BridgePortInfo>()({
  id: 'bridge.get-port',
  title: 'Read the settings of a bridge port',
  writes: false,
  teaches: 'BRCTL_GET_PORT_INFO goes by port number, which has to be looked up; IFLA_INFO_SLAVE_DATA comes with the link, and has hairpin mode and a dozen switches besides.',
  input: { link: name, port: name },
});
