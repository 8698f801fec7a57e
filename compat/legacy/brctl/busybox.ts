import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { asBytes } from '../byte-text.ts';
import { mayChangeLinks } from '../may-change.ts';
import type { World } from '../world.ts';
import { errnoOf, indexOf, kernelName } from './names.ts';

const usage = `BusyBox v1.35.0 (Debian 1:1.35.0-4+deb12u1+b1) multi-call binary.

Usage: brctl COMMAND [BRIDGE [ARGS]]

Manage ethernet bridges
Commands:
	addbr BRIDGE		Create BRIDGE
	delbr BRIDGE		Delete BRIDGE
	addif BRIDGE IFACE	Add IFACE to BRIDGE
	delif BRIDGE IFACE	Delete IFACE from BRIDGE
`;

const ofBridge = { addbr: addBridge, delbr: removeBridge } as const;
const ofPort = { addif: 'bridge.add-port', delif: 'bridge.remove-port' } as const;

/** `busybox brctl`: 1.35 with Debian's configuration, which has four commands and shows nothing. It reads as many words as a command needs, and no options. */
export function busyboxBrctl(words: readonly string[], world: World): number {
  const [command, bridge, port] = words;
  if (command === undefined) return help(world, 1);
  if (command === '--help' && words.length === 1) return help(world, 0);
  if (Object.hasOwn(ofBridge, command)) {
    return bridge === undefined ? help(world, 1) : answer(world, 'bridge', bridge, ofBridge[command as keyof typeof ofBridge](bridge, world));
  }
  if (Object.hasOwn(ofPort, command)) {
    return bridge === undefined || port === undefined ? help(world, 1) : changePort(ofPort[command as keyof typeof ofPort], bridge, port, world);
  }
  return die(world, `invalid argument '${command}' to '${world.program}'`);
}

/** No bridge can be called nothing (dev_valid_name in net/core/dev.c). */
function addBridge(bridge: string, world: World): number {
  return bridge === '' ? errnos.EINVAL : errnoOf(world.run('bridge.add', { name: kernelName(bridge) }));
}

/** Netlink says ENODEV of what SIOCBRDELBR says ENXIO (br_del_bridge in net/bridge/br_if.c). */
function removeBridge(bridge: string, world: World): number {
  const errno = bridge === '' ? errnos.ENXIO : errnoOf(world.run('bridge.remove', { link: kernelName(bridge) }));
  return errno === errnos.ENODEV ? errnos.ENXIO : errno;
}

/** It looks for the port before it asks the bridge. */
function changePort(operation: (typeof ofPort)[keyof typeof ofPort], bridge: string, port: string, world: World): number {
  if (indexOf(world, port) === undefined) return answer(world, 'iface', port, errnos.ENODEV);
  return answer(world, 'bridge', bridge, bridge === '' ? errnos.ENODEV : errnoOf(world.run(operation, { link: kernelName(bridge), port })));
}

/** Who may not change links hears so from the requests before anything else. */
function answer(world: World, what: 'bridge' | 'iface', name: string, errno: number): number {
  if (errno === 0) return 0;
  const told = what === 'iface' || mayChangeLinks(world) ? errno : errnos.EPERM;
  return die(world, `${what} ${name}: ${strerror(told)}`);
}

function die(world: World, text: string): 1 {
  world.err(asBytes(`${world.program}: ${text}\n`));
  return 1;
}

function help(world: World, status: number): number {
  world.err(usage);
  return status;
}
