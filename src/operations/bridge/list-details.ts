import { operation } from '../operation.ts';
import type { BridgeInfo } from './get.ts';
import type { BridgePort } from './list-ports.ts';

export interface BridgeDetails {
  name: string;
  info: BridgeInfo;
  /** By number. */
  ports: BridgePort[];
}

/** Gives every bridge with its settings and its ports, by name as bytes compare. */
export const listDetails = operation<BridgeDetails[]>()({
  id: 'bridge.list-details',
  title: 'Read every bridge and its ports',
  writes: false,
  teaches: 'Three requests for each bridge and one for each port, against two dumps: of the links of kind bridge, and of all ports in family AF_BRIDGE.',
  input: {},
});
