import type { World } from '../world.ts';

/** gethostname(2) and getdomainname(2) fail for nothing that could happen here. */
export function hostNameOf(world: World): string {
  const outcome = world.run('hostname.get', {});
  return outcome.ok ? outcome.value : '';
}

export function domainNameOf(world: World): string {
  const outcome = world.run('hostname.get-domain', {});
  return outcome.ok ? outcome.value : '';
}
