import { name } from '../input.ts';
import { operation } from '../operation.ts';

export interface BridgeMac {
  address: string;
  /** Port number. */
  port: number;
  /** It is the address of the port itself. */
  local: boolean;
  /** Hundredths of a second since it was last seen; 0 where it does not age. */
  age: number;
}

/** By port number, then address. */
export function inOrder(macs: readonly BridgeMac[]): BridgeMac[] {
  return macs.toSorted((a, b) => a.port - b.port || (a.address < b.address ? -1 : 1));
}

/** Gives what a bridge knows to be behind its ports, by port number and then address. EOPNOTSUPP where the link is no bridge. */
export const listMacs = operation<BridgeMac[]>()({
  id: 'bridge.list-macs',
  title: 'List the forwarding table of a bridge',
  writes: false,
  teaches: 'BRCTL_GET_FDB_ENTRIES gives a page of entries at a time; a dump of RTM_GETNEIGH in family AF_BRIDGE gives those of all bridges, and what devices listen to besides.',
  input: { link: name },
});
