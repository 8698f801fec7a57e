import { name } from '../input.ts';
import { operation } from '../operation.ts';

export interface BridgePort {
  port: string;
  /** From 1; the lowest that was free. */
  number: number;
}

/** Gives the ports of a bridge, by number. EOPNOTSUPP where the link is no bridge. */
export const listPorts = operation<BridgePort[]>()({
  id: 'bridge.list-ports',
  title: 'List the ports of a bridge',
  writes: false,
  teaches: 'BRCTL_GET_PORT_LIST fills in an array of indices at the place of each port number; netlink tells of every link which master it has, and IFLA_BRPORT_NO.',
  input: { link: name },
});
