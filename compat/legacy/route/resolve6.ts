import { ipv6Bytes, ipv6Text } from '../../../src/codec/address.ts';
import { isIPv6 } from '../../../src/codec/is-address.ts';
import { inetAton } from '../inet-aton.ts';
import { lookupFailures } from '../lookup-host.ts';
import type { World } from '../world.ts';
import { until, type Waiting } from './waiting.ts';

/** EAI_* of netdb.h: unknown, ask again, an address of the other family. */
const [EAI_NONAME, EAI_AGAIN, EAI_ADDRFAMILY] = [-2, -3, -9];

/** h_errno before anybody was asked. */
export const NOBODY_ASKED = 'Resolver Error 0 (no error)';

/** `asked`: what h_errno says after it, which route(8) prints of the next word that it cannot read. */
export type Resolved6 = { address: string; asked: string } | { error: number; asked: string };

/** What inet_pton(3) reads. */
export function numbers6(name: string): string | undefined {
  return isIPv6(name) && !name.includes('%') ? ipv6Text(ipv6Bytes(name)) : undefined;
}

/** What getaddrinfo(3) for AF_INET6 makes of a word. Of `fe80::1%eth0` the link is read and forgotten, but it has to be one. */
export function* resolve6(world: World, name: string): Waiting<Resolved6> {
  const numbers = numbers6(name);
  if (numbers !== undefined) return { address: numbers, asked: NOBODY_ASKED };
  const [address = '', zone] = splitAtZone(name);
  const scoped = zone === undefined ? undefined : numbers6(address);
  if (scoped !== undefined) return isZone(world, scoped, zone ?? '') ? { address: scoped, asked: NOBODY_ASKED } : { error: EAI_NONAME, asked: NOBODY_ASKED };
  if (!/\s/.test(name) && inetAton(name) !== undefined) return { error: EAI_ADDRFAMILY, asked: NOBODY_ASKED };
  const found = name === '' ? 'HOST_NOT_FOUND' : yield* until(world.names.addressOf(name, 6));
  if (found === 'TRY_AGAIN') return { error: EAI_AGAIN, asked: lookupFailures[found] };
  return found === 'HOST_NOT_FOUND' ? { error: EAI_NONAME, asked: lookupFailures[found] } : { address: found, asked: lookupFailures.HOST_NOT_FOUND };
}

function splitAtZone(name: string): [string, string | undefined] {
  const at = name.indexOf('%');
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

/** A number, or for link-local addresses and groups the name of a link. */
function isZone(world: World, address: string, zone: string): boolean {
  if (/^\d+$/.test(zone) && Number(zone) <= 0xffffffff) return true;
  const linkLocal = /^(fe[89ab]|ff.2)/.test(address);
  return linkLocal && zone !== '' && Buffer.byteLength(zone) < 16 && !zone.includes(':') && world.run('link.get-index', { link: zone }).ok;
}
