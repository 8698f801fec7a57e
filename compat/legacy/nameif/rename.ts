import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import type { Change } from './changes.ts';
import type { Reporter } from './reporter.ts';

/** Bytes of a sockaddr. */
const ROOM = 14;

/** Renames each link for which there is a change, in the order of their indices. */
export function renameLinks(changes: readonly Change[], report: Reporter, world: World): void {
  for (const { name, mac } of linksWithAddress(world, report)) {
    const change = changes.find((one) => one.mac.every((byte, index) => byte === mac[index]));
    if (change === undefined) continue;
    change.found = true;
    if (change.name === name) continue;
    const errno = rename(world, name, change.name);
    if (errno !== 0) report.complain(`cannot change name of ${name} to ${change.name}: ${strerror(errno)}`);
  }
}

/** Every link with its address as SIOCGIFHWADDR gives it: 14 bytes, zeros behind a shorter one. */
export function linksWithAddress(world: World, report: Reporter): { name: string; mac: readonly number[] }[] {
  const outcome = world.run('link.list', {});
  if (!outcome.ok) return report.complain(`open of /proc/net/dev: ${strerror('error' in outcome ? outcome.error.errno : 0)}`);
  return outcome.value.map(({ name, address }) => {
    const bytes = address === '' ? [] : address.split(':').map((byte) => Number.parseInt(byte, 16));
    return { name: Buffer.from(name).toString('latin1'), mac: Array.from({ length: ROOM }, (_, index) => bytes[index] ?? 0) };
  });
}

/** The error number, 0 where there is none. */
export function rename(world: World, from: string, to: string): number {
  // dev_valid_name (net/core/dev.c) refuses it; in a message it would mean that there is no new name.
  if (to === '') return world.uid === 0 ? errnos.EINVAL : errnos.EPERM;
  const [link, newName] = [from, to].map((name) => Buffer.from(name, 'latin1').toString()) as [string, string];
  const outcome = world.run('link.set-name', { link, newName });
  if (outcome.ok) return 0;
  return 'error' in outcome ? outcome.error.errno : errnos.EOPNOTSUPP;
}
