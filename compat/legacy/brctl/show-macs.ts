import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { errnoOf, kernelName } from './names.ts';
import { fail } from './settings.ts';
import { timer } from './timer.ts';

/** By address. */
export function showMacs([bridge = '']: readonly string[], world: World): number {
  const outcome = bridge === '' ? undefined : world.run('bridge.list-macs', { link: kernelName(bridge) });
  if (outcome === undefined || !outcome.ok) return fail(world, `read of forward table failed: ${strerror(outcome === undefined ? errnos.ENODEV : errnoOf(outcome))}\n`);
  const macs = outcome.value.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  world.out('port no\tmac addr\t\tis local?\tageing timer\n');
  // Of a port's number brctl keeps the lower 8 bits.
  for (const { address, port, local, age } of macs) world.out(`${String(port & 0xff).padStart(3)}\t${address}\t${local ? 'yes' : 'no'}\t\t${timer(age)}\n`);
  return 0;
}
