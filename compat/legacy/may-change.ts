import { errnos } from '../../src/base/errno.ts';
import type { World } from './world.ts';

/** Whether links may be changed at all: asked for the link of a name that none can have, which it is one error or the other not to find. */
export function mayChangeLinks(world: World): boolean {
  const outcome = world.run('link.set-mtu', { link: '/', mtu: 0 });
  return !('error' in outcome) || outcome.error.errno !== errnos.EPERM;
}
