import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { mayChangeLinks } from '../may-change.ts';
import type { World } from '../world.ts';
import { errnoOf, indexOf, kernelName, portsOf } from './names.ts';

export function addBridge([name = '']: readonly string[], world: World): number {
  // No bridge can be called nothing, which is how the kernel sees it (dev_valid_name in net/core/dev.c).
  const errno = name === '' ? errnos.EINVAL : errnoOf(world.run('bridge.add', { name: kernelName(name) }));
  if (errno === 0) return 0;
  world.err(errno === errnos.EEXIST ? `device ${name} already exists; can't create bridge with the same name\n` : `add bridge failed: ${strerror(errno)}\n`);
  return 1;
}

export function removeBridge([name = '']: readonly string[], world: World): number {
  const errno = name === '' ? errnos.ENXIO : errnoOf(world.run('bridge.remove', { link: kernelName(name) }));
  if (errno === 0) return 0;
  if (!mayChangeLinks(world)) return cannotRemove(name, errnos.EPERM, world);
  // Netlink says ENODEV of what SIOCBRDELBR says ENXIO (br_del_bridge in net/bridge/br_if.c).
  if (errno === errnos.ENXIO || errno === errnos.ENODEV) world.err(`bridge ${name} doesn't exist; can't delete it\n`);
  else if (errno === errnos.EBUSY) world.err(`bridge ${name} is still up; can't delete it\n`);
  else return cannotRemove(name, errno, world);
  return 1;
}

function cannotRemove(name: string, errno: number, world: World): number {
  world.err(`can't delete bridge ${name}: ${strerror(errno)}\n`);
  return 1;
}

/** Stops at the first that cannot be added. */
export function addPorts([bridge = '', ...ports]: readonly string[], world: World): number {
  for (const port of ports) {
    const errno = changePort('bridge.add-port', bridge, port, world);
    if (errno === 0) continue;
    if (errno === errnos.ENODEV) sayMissing(bridge, port, world);
    else if (errno === errnos.EBUSY) world.err(`device ${port} is already a member of a bridge; can't add it to bridge ${bridge}.\n`);
    else if (errno === errnos.ELOOP) world.err(`device ${port} is a bridge device itself; can't add a bridge device to a bridge device.\n`);
    else world.err(`can't add ${port} to bridge ${bridge}: ${strerror(errno)}\n`);
    return 1;
  }
  return 0;
}

export function removePorts([bridge = '', ...ports]: readonly string[], world: World): number {
  for (const port of ports) {
    const errno = changePort('bridge.remove-port', bridge, port, world);
    if (errno === 0) continue;
    if (errno === errnos.ENODEV) sayMissing(bridge, port, world);
    else if (errno === errnos.EINVAL) world.err(`device ${port} is not a port of ${bridge}\n`);
    else world.err(`can't delete ${port} from ${bridge}: ${strerror(errno)}\n`);
    return 1;
  }
  return 0;
}

/** Who may not change links hears so before anything else; but brctl asks once more by its first kernels' request, which looks for the bridge before that. */
function changePort(operation: 'bridge.add-port' | 'bridge.remove-port', bridge: string, port: string, world: World): number {
  if (bridge === '' || indexOf(world, port) === undefined) return errnos.ENODEV;
  const errno = errnoOf(world.run(operation, { link: kernelName(bridge), port }));
  if (errno === 0 || (errno !== errnos.EPERM && mayChangeLinks(world))) return errno;
  const ports = portsOf(world, bridge);
  return typeof ports === 'number' ? ports : errnos.EPERM;
}

function sayMissing(bridge: string, port: string, world: World): void {
  world.err(indexOf(world, port) === undefined ? `interface ${port} does not exist!\n` : `bridge ${bridge} does not exist!\n`);
}
