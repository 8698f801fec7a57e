import { callAround, partsOf, type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';

/** Between a variable and the call that it is given to no more is looked at. */
const FARTHEST = 1500;

/** Routes that protocols other than IP have under the same requests. */
const ROUTES: readonly (readonly [RegExp, string])[] = [
  [/^(?:full_sockaddr_)?ax25(?:_\w+)?$/, 'AX.25'],
  [/^nr_route_struct$/, 'NET/ROM'],
  [/^rose_route_struct$/, 'ROSE'],
  [/^x25_route_struct$/, 'X.25'],
  [/^ipx_route_def(?:inition)?$|^sockaddr_ipx$/, 'IPX'],
  [/^(?:sockaddr_at|atalk_route)$/, 'AppleTalk'],
];

/** Why a request stays though links and routes know it by that name: what answers it is another protocol, or the line discipline of a terminal. */
export function otherReceiver(unit: Unit, stream: Stream, index: number, name: string): { notReplaceable?: string } {
  const call = callAround(stream, index);
  if (call === undefined) return {};
  const last = partsOf(stream, call.open).at(-1);
  if (last === undefined) return {};
  if (/^SIOC(?:ADD|DEL)RT$/.test(name)) {
    const protocol = protocolOf(typeOf(stream, textAt(stream, last.to - 1), call.at));
    return protocol === undefined ? {} : { notReplaceable: `it is a route of ${protocol}, which netlink does not know` };
  }
  const isOfTerminal = /^SIOC(?:GIFNAME|[GS]IFENCAP)$/.test(name) && textAt(stream, last.from) !== '&' && /\bTIOC[SG]ETD\b/.test(unit.text);
  return isOfTerminal ? { notReplaceable: 'it asks the line discipline of a terminal' } : {};
}

/** What a variable is declared as before: `struct ax25_routes_struct route;`. */
function typeOf(stream: Stream, variable: string, before: number): string | undefined {
  for (let at = before; at > before - FARTHEST && at > 1; at--) {
    if (textAt(stream, at) !== variable) continue;
    const type = textAt(stream, at - 1) === '*' ? at - 2 : at - 1;
    if (textAt(stream, type - 1) === 'struct') return textAt(stream, type);
  }
  return undefined;
}

function protocolOf(type: string | undefined): string | undefined {
  return type === undefined ? undefined : ROUTES.find(([pattern]) => pattern.test(type))?.[1];
}
