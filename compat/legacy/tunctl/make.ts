import type { World } from '../world.ts';
import { attach, plain } from './attach.ts';
import type { TunctlOptions } from './options.ts';
import { failureOf, type TunFailure } from './outcome.ts';

/** Makes a device that stays, or takes over one that is there. Without an owner and a group it is the user's own. */
export function make(options: TunctlOptions, world: World): TunFailure | undefined {
  const { brief, device, group } = options;
  const owner = options.owner === -1 && group === -1 ? world.uid : options.owner;
  const ids = { ...(owner === -1 ? {} : { owner: owner >>> 0 }), ...(group === -1 ? {} : { group: group >>> 0 }) };
  const attached = attach(options, ids, world);
  if ('call' in attached) return attached;
  const { name, made } = attached;
  const failure = made ? undefined : takeOver({ link: name, device, ...plain }, ids, world);
  if (failure !== undefined) return failure;
  const owners = `${owner === -1 ? '' : ` uid ${owner}`}${group === -1 ? '' : ` gid ${group}`}`;
  world.out(brief ? `${name}\n` : `Set '${name}' persistent and owned by${owners}\n`);
  return undefined;
}

function takeOver(at: { link: string; device: string } & typeof plain, { owner, group }: { owner?: number; group?: number }, world: World): TunFailure | undefined {
  const owned = owner === undefined ? undefined : failureOf(world.run('tun.set-owner', { ...at, owner }), 'enabling');
  if (owned !== undefined) return owned;
  const grouped = group === undefined ? undefined : failureOf(world.run('tun.set-group', { ...at, group }), 'enabling');
  return grouped ?? failureOf(world.run('tun.set-persistent', { ...at, persistent: true }), 'enabling');
}
