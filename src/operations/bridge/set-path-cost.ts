import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Sets the path cost of a port. ERANGE outside 1 to 65535, EINVAL where it is no port of that bridge. */
export const setPathCost = operation<void>()({
  id: 'bridge.set-path-cost',
  title: 'Set the path cost of a bridge port',
  writes: true,
  teaches: 'BRCTL_SET_PATH_COST goes by port number; RTM_SETLINK of family AF_BRIDGE by link, with IFLA_BRPORT_COST inside IFLA_PROTINFO.',
  input: { link: name, port: name, cost: integer('a cost', 0, 0xffffffff) },
});
