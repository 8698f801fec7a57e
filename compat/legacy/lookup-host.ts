import type { LookupFailure, World } from './world.ts';

/** What herror(3) says of a name without an address. */
export const lookupFailures: Readonly<Record<LookupFailure, string>> = { HOST_NOT_FOUND: 'Unknown host', TRY_AGAIN: 'Host name lookup failure' };

/** The first IPv4 address of a host's name, as gethostbyname(3) finds it: a name of IPv6 addresses only has none. */
export async function lookupHost(world: World, name: string): Promise<{ address: string } | { failure: LookupFailure }> {
  // Node.js answers the empty name by itself, and an IPv6 address whatever the family.
  if (name === '' || name.includes(':')) return { failure: 'HOST_NOT_FOUND' };
  const found = await world.names.addressOf(name, 4);
  return found === 'HOST_NOT_FOUND' || found === 'TRY_AGAIN' ? { failure: found } : { address: found };
}
