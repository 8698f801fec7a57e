import { errnos } from '../../../src/base/errno.ts';
import type { BridgeInfo } from '../../../src/operations/bridge/get.ts';
import type { BridgeDetails } from '../../../src/operations/bridge/list-details.ts';
import type { World } from '../world.ts';
import { errnoOf, kernelName, ownNames, portsByName, portsInOrder } from './names.ts';

const HEADER = 'bridge name\tbridge id\t\tSTP enabled\tinterfaces\n';
/** Where further ports stand, each on a line of its own. */
const MORE = `\n${'\t'.repeat(7)}`;

export function show(names: readonly string[], world: World): number {
  const bridges = bridgesOf(names, world);
  const rows = bridges.map(({ name, info, ports }) => `${name}\t\t${info.bridgeId}\t${info.stp ? 'yes' : 'no'}\t\t${ports.map(({ port }) => port).join(MORE)}\n`);
  if (rows.length > 0) world.out(HEADER + rows.join(''));
  return bridges.length < names.length ? 1 : 0;
}

/** All bridges, or those that were named and are there; of the others it is said that they are not. Their ports are in the order of brctl. */
export function bridgesOf(names: readonly string[], world: World): BridgeDetails[] {
  if (names.length > 0) {
    const own = ownNames(world);
    return names.flatMap((name) => {
      const info = readBridge(name, world);
      return info === undefined ? [] : { name, info, ports: portsInOrder(world, name, own.has(name)) };
    });
  }
  const all = world.run('bridge.list-details', {});
  return all.ok ? all.value.map(({ name, info, ports }) => ({ name, info, ports: portsByName(ports) })) : [];
}

/** Undefined where there is none, which is then said. */
export function readBridge(name: string, world: World): BridgeInfo | undefined {
  const outcome = name === '' ? undefined : world.run('bridge.get', { link: kernelName(name) });
  if (outcome?.ok) return outcome.value;
  const errno = outcome === undefined ? errnos.ENODEV : errnoOf(outcome);
  world.err(errno === errnos.ENODEV ? `bridge ${name} does not exist!\n` : `device ${name} is not a bridge!\n`);
  return undefined;
}
