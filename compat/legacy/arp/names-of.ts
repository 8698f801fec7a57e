import type { World } from '../world.ts';

/** What net-tools' buffer for a name has room for. */
const LONGEST_NAME = 127;
/** Names that are asked for at the same time. */
const AT_ONCE = 64;

/**
 * The names of addresses, where they have one. An address with a first byte of 0 is that of a network: the mask that net-tools holds against it has its
 * bytes the other way round on machines like this.
 */
export async function namesOf(world: World, addresses: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const unknown = [...new Set(addresses)];
  for (let from = 0; from < unknown.length; from += AT_ONCE) {
    await Promise.all(
      unknown.slice(from, from + AT_ONCE).map(async (address) => {
        const name = await nameOf(world, address);
        if (name !== undefined && name !== address) names.set(address, name.slice(0, LONGEST_NAME));
      }),
    );
  }
  return names;
}

function nameOf(world: World, address: string): Promise<string | undefined> | string | undefined {
  if (address === '0.0.0.0') return undefined;
  return address.startsWith('0.') ? world.names.networkOf(address) : world.names.hostOf(address);
}
