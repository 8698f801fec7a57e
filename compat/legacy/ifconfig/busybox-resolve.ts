import { ipv4Bytes } from '../../../src/codec/address.ts';
import { isIPv6 } from '../../../src/codec/is-address.ts';
import { inetAton } from '../inet-aton.ts';
import { die } from './busybox-end.ts';
import type { Session, Work } from './session.ts';

/** What `broadcast +` is made of. */
export interface Given {
  address?: string;
  netmask?: string;
}

export type BusyboxAddress = { family: 4; address: string } | { family: 6; address: string; prefixLength: number };

/** An address as busybox reads it: of IPv4 or IPv6, by number or name, `default`, with a port behind it that does not matter; IPv6 with a prefix length, 0 unless it is given. */
export function* resolveByBusybox(session: Session, word: string, given: Given): Work<BusyboxAddress> {
  const { world } = session;
  if (word === 'default') return { family: 4, address: '0.0.0.0' };
  if (word === '+' && given.address !== undefined && given.netmask !== undefined) return { family: 4, address: broadcastOf(given.address, given.netmask) };
  const slash = word.indexOf('/');
  const host = slash < 0 ? word : word.slice(0, slash);
  const prefixLength = slash < 0 ? 0 : lengthIn(session, word.slice(slash + 1));
  const bare = withoutPort(session, host);
  const numeric = inetAton(bare);
  const address = numeric ?? (isIPv6(bare) && !bare.includes('%') ? bare : bare === '' ? 'HOST_NOT_FOUND' : yield { host: bare, family: 'any' });
  if (address === 'HOST_NOT_FOUND' || address === 'TRY_AGAIN') return die(world, `bad address '${host}'`);
  if (address.includes(':')) return { family: 6, address, prefixLength };
  return slash < 0 ? { family: 4, address } : die(world, `bad address '${word}'`);
}

function lengthIn(session: Session, text: string): number {
  if (!/^\+?\d+$/.test(text)) die(session.world, `invalid number '${text}'`);
  return Number(text) <= 128 ? Number(text) : die(session.world, `number ${text} is not in 0..128 range`);
}

/** `HOST:PORT`, `[HOST]:PORT`, `[HOST]`: of several colons none is that of a port. */
function withoutPort(session: Session, host: string): string {
  const bracketed = host.startsWith('[');
  const end = bracketed ? host.indexOf(']') : host.includes(':') && host.indexOf(':') === host.lastIndexOf(':') ? host.indexOf(':') : -1;
  if (end < 0) return bracketed ? die(session.world, `bad address '${host}'`) : host;
  const bare = host.slice(bracketed ? 1 : 0, end);
  const rest = host.slice(bracketed ? end + 1 : end);
  if (bracketed && rest === '') return bare;
  if (!rest.startsWith(':')) die(session.world, `bad address '${host}'`);
  const port = rest.slice(1);
  return /^\d+$/.test(port) && Number(port) <= 0xffff ? bare : die(session.world, `bad port '${port}'`);
}

/** Of an address and a netmask, which may have holes. */
function broadcastOf(address: string, netmask: string): string {
  const mask = ipv4Bytes(netmask);
  return Array.from(ipv4Bytes(address), (byte, at) => (byte & (mask[at] ?? 0)) | (~(mask[at] ?? 0) & 0xff)).join('.');
}
