import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Takes a port from a bridge. EINVAL where the link is no port of that bridge, EOPNOTSUPP where `link` is no bridge. */
export const removePort = operation<void>()({
  id: 'bridge.remove-port',
  title: 'Remove a port from a bridge',
  writes: true,
  teaches: 'SIOCBRDELIF names bridge and port; IFLA_MASTER 0 names only the port, and sets it free from whatever it belongs to.',
  input: { link: name, port: name },
});
