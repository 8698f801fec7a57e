import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Makes a link a port of a bridge. EBUSY where it has a master already, the same bridge or another; EOPNOTSUPP where `link` is no bridge; ELOOP where the port is one; EINVAL for the loopback. */
export const addPort = operation<void>()({
  id: 'bridge.add-port',
  title: 'Add a port to a bridge',
  writes: true,
  teaches: 'SIOCBRADDIF refuses a link that has a master; IFLA_MASTER moves it from one bridge to another without a word.',
  input: { link: name, port: name },
});
