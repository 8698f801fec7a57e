import { errnos } from '../../../src/base/errno.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { BridgePort } from '../../../src/operations/bridge/list-ports.ts';
import type { World } from '../world.ts';

/** What of a name goes into an ifr_name: 15 bytes. */
export function kernelName(name: string): string {
  return Buffer.byteLength(name) < 16 ? name : Buffer.from(name).subarray(0, 15).toString();
}

/** 0 where it was done. */
export function errnoOf(outcome: Outcome<unknown>): number {
  if (outcome.ok) return 0;
  return 'error' in outcome ? outcome.error.errno : errnos.EOPNOTSUPP;
}

/** As if_nametoindex(3); undefined where there is no such link. */
export function indexOf(world: World, link: string): number | undefined {
  if (link === '' || Buffer.byteLength(link) > 15) return undefined;
  const outcome = world.run('link.get-index', { link });
  return outcome.ok ? outcome.value : undefined;
}

/** The ports of a bridge, or the error number that the kernel answers: ENODEV where there is no such link, EOPNOTSUPP where it is no bridge. */
export function portsOf(world: World, bridge: string): BridgePort[] | number {
  if (bridge === '') return errnos.ENODEV;
  const outcome = world.run('bridge.list-ports', { link: kernelName(bridge) });
  return outcome.ok ? outcome.value : errnoOf(outcome);
}

/** By which brctl finds bridges in /sys: by a label or another name it asks by ioctl. */
export function ownNames(world: World): ReadonlySet<string> {
  const outcome = world.run('bridge.list', {});
  return new Set(outcome.ok ? outcome.value : []);
}

/** As brctl goes through them: by name where it finds the bridge in /sys, which is by its own name, else by number. */
export function portsInOrder(world: World, bridge: string, own = ownNames(world).has(bridge)): BridgePort[] {
  const ports = portsOf(world, bridge);
  if (typeof ports === 'number') return [];
  return own ? portsByName(ports) : ports;
}

/** As their bytes compare. */
export function portsByName(ports: readonly BridgePort[]): BridgePort[] {
  return ports.toSorted((a, b) => Buffer.compare(Buffer.from(a.port), Buffer.from(b.port)));
}
