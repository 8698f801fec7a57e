import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { BridgeMac } from '../../../src/operations/bridge/list-macs.ts';
import type { World } from '../world.ts';
import { errnoOf, kernelName } from './names.ts';
import { fail } from './settings.ts';
import { timer } from './timer.ts';

export function showMacs([bridge = '']: readonly string[], world: World): number {
  const macs = readMacs(bridge, world);
  if (macs === undefined) return 1;
  world.out('port no\tmac addr\t\tis local?\tageing timer\n');
  // Of a port's number brctl keeps the lower 8 bits.
  for (const { address, port, local, age } of macs) world.out(`${String(port & 0xff).padStart(3)}\t${address}\t${local ? 'yes' : 'no'}\t\t${timer(age)}\n`);
  return 0;
}

/** By address. Undefined where there is no such bridge, which is then said. */
export function readMacs(bridge: string, world: World): BridgeMac[] | undefined {
  const outcome = bridge === '' ? undefined : world.run('bridge.list-macs', { link: kernelName(bridge) });
  if (outcome?.ok) return outcome.value.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  fail(world, `read of forward table failed: ${strerror(outcome === undefined ? errnos.ENODEV : errnoOf(outcome))}\n`);
  return undefined;
}
