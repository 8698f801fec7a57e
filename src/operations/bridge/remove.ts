import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Removes a bridge that is down, and sets its ports free. EBUSY while it is up, EPERM where the link is no bridge. The name is taken whole: of a label there is no bridge. */
export const remove = operation<void>()({
  id: 'bridge.remove',
  title: 'Remove a bridge that is down',
  writes: true,
  teaches: 'SIOCBRDELBR asks for a bridge that is down; RTM_DELLINK takes any link, up or not, and so the netlink side has to look first.',
  input: { link: name },
});
