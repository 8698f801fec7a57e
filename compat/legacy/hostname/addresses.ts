import type { World } from '../world.ts';

/** The addresses of links that are up, as getifaddrs(3) has them: IPv4 before IPv6. Left out are those of loopback links, and what is good on one link only. */
export function interfaceAddresses(world: World): string[] {
  const links = rowsOf(world.run('link.list', {}));
  const shown = new Set(links.filter(({ flags }) => flags.includes('UP') && !flags.includes('LOOPBACK')).map(({ index }) => index));
  const ipv4 = rowsOf(world.run('address.list-details', {}));
  const ipv6 = rowsOf(world.run('address6.list-details', {})).filter(({ address }) => !isLinkLocal(address));
  return [...ipv4, ...ipv6].filter(({ index }) => shown.has(index)).map(({ address }) => address);
}

/** A kernel without IPv6 has no such addresses. */
function rowsOf<T>(outcome: { ok: true; value: T[] } | { ok: false }): T[] {
  return outcome.ok ? outcome.value : [];
}

/** fe80::/10, and groups of scope link (IN6_IS_ADDR_MC_LINKLOCAL). */
function isLinkLocal(address: string): boolean {
  return /^fe[89ab][0-9a-f]:|^ff[0-9a-f]2:/.test(address);
}
