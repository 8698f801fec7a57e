import { addressRequests } from './requests/addresses.ts';
import { ethtoolRequests, miiRequests, privateRequests } from './requests/drivers.ts';
import { linkRequests } from './requests/links.ts';
import { neighbourRequests } from './requests/neighbours.ts';
import { otherSystemRequests } from './requests/other-systems.ts';
import { protocolRequests } from './requests/protocols.ts';
import type { LegacyRequest } from './requests/request.ts';
import { routeRequests } from './requests/routes.ts';
import { socketRequests } from './requests/sockets.ts';
import { bondRequests, bridgeRequests, tunnelRequests, vlanRequests } from './requests/stacked-links.ts';
import { tunRequests } from './requests/tun.ts';
import { wirelessRequests } from './requests/wireless.ts';

export type { LegacyRequest, RequestFamily } from './requests/request.ts';

/** Every networking ioctl that is known by name. */
export const legacyRequests: readonly LegacyRequest[] = [
  ...linkRequests,
  ...addressRequests,
  ...routeRequests,
  ...neighbourRequests,
  ...bridgeRequests,
  ...bondRequests,
  ...vlanRequests,
  ...tunnelRequests,
  ...ethtoolRequests,
  ...miiRequests,
  ...tunRequests,
  ...wirelessRequests,
  ...socketRequests,
  ...privateRequests,
  ...protocolRequests,
  ...otherSystemRequests,
];

const byName: ReadonlyMap<string, LegacyRequest> = new Map(legacyRequests.map((request) => [request.name, request]));

/** Parts of request numbers and masks, that only look like names of requests: soundcard.h, and the ends of the range of wireless.h. */
const notRequests = new Set(['SIOC_IN', 'SIOC_OUT', 'SIOC_INOUT', 'SIOC_VOID', 'SIOCPARM_MASK', 'SIOC_MASK', 'SIOCIWFIRST', 'SIOCIWLAST', 'SIOCIWLASTPRIV']);

/** What a name asks of the kernel; undefined where it is no name of a networking ioctl. Any name that begins with SIOC is one, for that is what drivers and other systems call theirs. */
export function requestNamed(name: string): LegacyRequest | undefined {
  const known = byName.get(name);
  if (known !== undefined) return known;
  if (!/^(OLD_)?SIOC[ABDFGIKLPRSX0-9][A-Z0-9_]+[A-Z0-9]$/.test(name) || notRequests.has(name)) return undefined;
  return {
    name,
    family: 'unknown',
    writes: /^SIOC[SAD]/.test(name),
    noMessage: 'no header of Linux for user space has a request of that name: it is private to a driver or a program, or of another system',
  };
}

/** Whether a name is that of a networking ioctl, so that its use in a call, a table or an array is a legacy use: any SIOC name, and the TUN requests. */
export function isNetworkRequest(name: string): boolean {
  return requestNamed(name) !== undefined;
}

/** The first request of a number is the one that all links and sockets share: the private numbers of drivers and protocols stand behind. */
const byNumber: ReadonlyMap<number, LegacyRequest> = numbered();

function numbered(): Map<number, LegacyRequest> {
  const found = new Map<number, LegacyRequest>();
  for (const shared of ['SIOCDEVPRIVATE', 'SIOCPROTOPRIVATE']) found.set(byName.get(shared)?.number ?? 0, byName.get(shared) as LegacyRequest);
  for (const request of legacyRequests) {
    if (request.number !== undefined && !isPrivate(request.number)) found.set(request.number, request);
  }
  return found;
}

function isPrivate(number: number): boolean {
  return number >= 0x89e0 && number <= 0x89ff;
}

/**
 * What a number asks of the kernel, whichever way it is written: as a negative one too, and as MIPS, PowerPC, SPARC and Alpha number the requests on /dev/net/tun.
 * Undefined where it is no number of a networking ioctl, or may as well be of something else: 0x541b asks a terminal as it asks a socket.
 */
export function requestNumbered(number: number): LegacyRequest | undefined {
  if (!Number.isInteger(number) || number < -0x80000000 || number > 0xffffffff) return undefined;
  const request = number >>> 0;
  const known = byNumber.get(request) ?? byNumber.get(asElsewhere(request));
  if (known !== undefined) return known;
  if (request > 0x89f0 && request <= 0x89ff) return { ...(byName.get('SIOCDEVPRIVATE') as LegacyRequest), name: `SIOCDEVPRIVATE+${request - 0x89f0}`, number: request };
  if (request > 0x89e0 && request < 0x89f0) return { ...(byName.get('SIOCPROTOPRIVATE') as LegacyRequest), name: `SIOCPROTOPRIVATE+${request - 0x89e0}`, number: request };
  if (request > 0x8be0 && request < 0x8bff) return { ...(byName.get('SIOCIWFIRSTPRIV') as LegacyRequest), name: `SIOCIWFIRSTPRIV+${request - 0x8be0}`, number: request };
  return undefined;
}

/** x86 and arm have two bits for the direction of a request; MIPS, PowerPC, SPARC and Alpha have three, with other values: none is 1, to read is 2, to write is 4. */
function asElsewhere(request: number): number {
  const [direction, rest] = [request >>> 29, request & 0x1fffffff];
  if (direction === 1) return rest;
  if (direction === 2) return (rest | 0x80000000) >>> 0;
  return direction === 4 ? (rest | 0x40000000) >>> 0 : request;
}
