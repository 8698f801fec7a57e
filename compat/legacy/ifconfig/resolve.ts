import { isIPv6 } from '../../../src/codec/is-address.ts';
import { inetAton } from '../inet-aton.ts';
import { lookupFailures } from '../lookup-host.ts';
import type { Session, Work } from './session.ts';

/** What ifconfig keeps of a word that is an address or a name: more is cut off without a word. */
const LONGEST_HOST = 127;

export function cutHost(word: string): string {
  return word.slice(0, LONGEST_HOST);
}

/** An IPv4 address, and whether it is that of a network: `default`, or a name of networks(5). */
export interface Resolved {
  address: string;
  network: boolean;
}

/** As net-tools finds an IPv4 address: `default`, numbers, networks(5), hosts, in this order. Undefined where there is none. */
export function* resolve(session: Session, host: string): Work<Resolved | undefined> {
  if (host === 'default') return { address: '0.0.0.0', network: true };
  const numeric = inetAton(host);
  if (numeric !== undefined) return { address: numeric, network: false };
  const network = session.world.names.addressOfNetwork(host);
  if (network !== undefined) return { address: network, network: true };
  const found = yield { host, family: 4 };
  if (found !== 'HOST_NOT_FOUND' && found !== 'TRY_AGAIN') return { address: found, network: false };
  session.lookupFailure = found;
  return undefined;
}

/** The numbers of EAI_NONAME and EAI_AGAIN, and of EAI_ADDRFAMILY (netdb.h). */
const lookupErrors = { HOST_NOT_FOUND: -2, TRY_AGAIN: -3 };
const OTHER_FAMILY = -9;

/** As net-tools finds an IPv6 address where it takes names; it tells the resolver's error number. */
export function* resolve6(session: Session, host: string): Work<string | undefined> {
  if (isIPv6(host)) return host;
  if (inetAton(host) !== undefined && !/\s/.test(host)) {
    session.world.err(`getaddrinfo: ${host}: ${OTHER_FAMILY}\n`);
    return undefined;
  }
  const found = host === '' ? ('HOST_NOT_FOUND' as const) : yield { host, family: 6 };
  if (found !== 'HOST_NOT_FOUND' && found !== 'TRY_AGAIN') return found;
  session.lookupFailure = found;
  session.world.err(`getaddrinfo: ${host}: ${lookupErrors[found]}\n`);
  return undefined;
}

/** As herror(3) tells the last failure of a lookup, which need not be that of this word. */
export function herror(session: Session, host: string): void {
  session.world.err(`${host === '' ? '' : `${host}: `}${session.lookupFailure === undefined ? 'Resolver Error 0 (no error)' : lookupFailures[session.lookupFailure]}\n`);
}
