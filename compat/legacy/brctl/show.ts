import { errnos } from '../../../src/base/errno.ts';
import type { BridgeInfo } from '../../../src/operations/bridge/get.ts';
import type { World } from '../world.ts';
import { errnoOf, kernelName, portsInOrder } from './names.ts';

const HEADER = 'bridge name\tbridge id\t\tSTP enabled\tinterfaces\n';
/** Where further ports stand, each on a line of its own. */
const MORE = `\n${'\t'.repeat(7)}`;

export function show(names: readonly string[], world: World): number {
  const all = world.run('bridge.list', {});
  const bridges = names.length > 0 ? names : all.ok ? all.value : [];
  let headed = false;
  let missing = 0;
  for (const name of bridges) {
    const info = readBridge(name, world);
    if (info === undefined) missing++;
    else {
      const ports = portsInOrder(world, name, names.length === 0 || undefined).map(({ port }) => port);
      world.out(`${headed ? '' : HEADER}${name}\t\t${info.bridgeId}\t${info.stp ? 'yes' : 'no'}\t\t${ports.join(MORE)}\n`);
      headed = true;
    }
  }
  return missing > 0 ? 1 : 0;
}

/** Undefined where there is none, which is then said. */
export function readBridge(name: string, world: World): BridgeInfo | undefined {
  const outcome = name === '' ? undefined : world.run('bridge.get', { link: kernelName(name) });
  if (outcome?.ok) return outcome.value;
  const errno = outcome === undefined ? errnos.ENODEV : errnoOf(outcome);
  world.err(errno === errnos.ENODEV ? `bridge ${name} does not exist!\n` : `device ${name} is not a bridge!\n`);
  return undefined;
}
