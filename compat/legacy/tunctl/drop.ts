import type { World } from '../world.ts';
import { attach, plain } from './attach.ts';
import type { TunctlOptions } from './options.ts';
import { failureOf, type TunFailure } from './outcome.ts';

/** Lets a device go with its last user. One that is not there is made for the moment: tunctl is content, and so are scripts that remove twice. */
export function drop(options: TunctlOptions, world: World): TunFailure | undefined {
  const attached = attach(options, {}, world);
  if ('call' in attached) return attached;
  const failure = failureOf(world.run('tun.set-persistent', { link: attached.name, device: options.device, ...plain, persistent: false }), 'disabling');
  if (failure === undefined) world.out(`Set '${attached.name}' nonpersistent\n`);
  return failure;
}
