import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { World } from '../world.ts';

/** What was listed; where there is no list, as without /proc, that is said in the words of net-tools and nothing is listed. */
export function listedOrSaid<T>(world: World, outcome: Outcome<T[]>): T[] {
  if (outcome.ok) return outcome.value;
  world.err(`Warning: cannot open /proc/net/dev (${strerror('error' in outcome ? outcome.error.errno : errnos.EOPNOTSUPP)}). Limited output.\n`);
  return [];
}
