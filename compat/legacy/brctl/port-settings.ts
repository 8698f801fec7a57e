import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { errnoOf, indexOf, portsOf } from './names.ts';
import { scanInt } from './numbers.ts';
import { fail, onOrOff } from './settings.ts';

/** Sets something of a port of this bridge, and gives the error number. */
type Set = (link: string, port: string) => number;

export function setPathCost([bridge = '', port = '', text = '']: readonly string[], world: World): number {
  const cost = scanInt(text);
  if (cost === undefined) return fail(world, 'bad path cost value\n');
  // What is negative, the kernel takes for a very large number.
  const errno = setPort(bridge, port, world, (link, name) => errnoOf(world.run('bridge.set-path-cost', { link, port: name, cost: cost >>> 0 })));
  return errno === 0 ? 0 : fail(world, `set path cost failed: ${strerror(errno)}\n`);
}

export function setPortPriority([bridge = '', port = '', text = '']: readonly string[], world: World): number {
  const priority = scanInt(text);
  if (priority === undefined) return fail(world, 'bad path priority value\n');
  const inRange = priority >= 0 && priority <= 0xffff;
  const errno = setPort(bridge, port, world, (link, name) => (inRange ? errnoOf(world.run('bridge.set-port-priority', { link, port: name, priority })) : errnos.ERANGE));
  return errno === 0 ? 0 : fail(world, `set port priority failed: ${strerror(errno)}\n`);
}

export function setHairpin([bridge = '', port = '', text = '']: readonly string[], world: World): number {
  const enabled = onOrOff(text);
  if (enabled === undefined) return fail(world, 'expect on/off for argument\n');
  if (indexOf(world, port) === undefined) return fail(world, `interface ${port} does not exist!\n`);
  if (indexOf(world, bridge) === undefined) return fail(world, `bridge ${bridge} does not exist!\n`);
  // No ioctl sets it, so that a port by another name, which is not found in /sys, is out of reach.
  const byIoctl = () => errnos.EOPNOTSUPP;
  const errno = setPort(bridge, port, world, (link, name) => errnoOf(world.run('bridge.set-hairpin', { link, port: name, enabled })), byIoctl);
  return errno === 0 ? 0 : fail(world, `can't set ${port} to hairpin on bridge ${bridge}: ${strerror(errno)}\n`);
}

/**
 * brctl writes to /sys/class/net/PORT/brport, and reads the name of the bridge only where that fails: then it asks the bridge for its ports, and
 * what that refuses is the error that is shown. A port that the bridge does not have is ENOENT, left over from the file that is not there.
 */
function setPort(bridge: string, port: string, world: World, set: Set, byIoctl: Set = set): number {
  const owner = ownerOf(port, world);
  const refused = owner === undefined ? errnos.ENOENT : set(owner, port);
  if (refused === 0) return 0;
  const index = indexOf(world, port);
  if (index === undefined) return errnos.ENODEV;
  const ports = portsOf(world, bridge);
  if (typeof ports === 'number') return ports;
  const name = world.run('link.get-name', { index });
  return owner === undefined && name.ok && ports.some((one) => one.port === name.value) ? byIoctl(bridge, name.value) : refused;
}

/** The bridge that has the port, whichever was named. */
function ownerOf(port: string, world: World): string | undefined {
  const bridges = world.run('bridge.list', {});
  const has = (bridge: string) => {
    const ports = portsOf(world, bridge);
    return typeof ports !== 'number' && ports.some((one) => one.port === port);
  };
  return bridges.ok ? bridges.value.find(has) : undefined;
}
