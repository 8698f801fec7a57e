import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Sets the priority of a port. ERANGE above 63, EINVAL where it is no port of that bridge. */
export const setPortPriority = operation<void>()({
  id: 'bridge.set-port-priority',
  title: 'Set the priority of a bridge port',
  writes: true,
  teaches: 'BRCTL_SET_PORT_PRIORITY goes by port number; RTM_SETLINK of family AF_BRIDGE by link, with IFLA_BRPORT_PRIORITY inside IFLA_PROTINFO.',
  input: { link: name, port: name, priority: integer('a priority', 0, 65535) },
});
