interface OnLink {
  readonly link: string;
}

interface OfRoute {
  readonly destination: string;
  readonly gateway?: string | undefined;
  readonly link?: string | undefined;
  readonly metric?: number | undefined;
  readonly reject?: boolean | undefined;
}

interface OfAddress extends OnLink {
  readonly address: string;
  readonly length: number;
  readonly peer?: string | undefined;
  readonly broadcast?: string | undefined;
}

/** A port of a bridge, as brctl has them in its words. */
interface OfPort extends OnLink {
  readonly port: string;
}

/** The ways in which idiomatic commands differ, each with what it is about. From which start states it shows, a table of the tests says by that, and every run has to agree. */
export interface LossSubjects {
  'every-address': OnLink;
  'every-labelled': OnLink;
  'old-address-stays': OfAddress;
  'lifetimes-anew': OfAddress;
  'broadcast-stays': OfAddress;
  'broadcast-of-the-class': OfAddress;
  'broadcast-of-any-link': OnLink;
  'mask-of-another': OfAddress;
  'peer-is-a-host': OfAddress;
  'label-on-link-that-is-down': OnLink;
  'address-of-any-type': OnLink;
  'route-is-there': OfRoute;
  'scope-of-reject': OfRoute;
  'own-gateway': OfRoute;
  'source-of-the-label': OfRoute;
  'route-of-any-type': OfRoute;
  'route-of-any-source': OfRoute;
  'metric-of-ipv6': OfRoute;
  'second-nexthop': OfRoute;
  'gateway-on-link': OfRoute;
  'host-is-onlink': OfRoute;
  'route-of-any-metric': OfRoute;
  'every-nexthop': OfRoute;
  'neighbour-of-any-type': OnLink;
  'neighbour-by-route': { readonly address: string };
  'neighbour-by-gateway': { readonly address: string };
  'published-stays': OnLink & { readonly address: string };
  'up-all-the-same': OnLink;
  'no-bridge-at-all': OnLink;
  'moves-the-port': OfPort;
  'frees-from-anything': OfPort;
  /** Of a port that is set by the name of a bridge which the kernel does not get to see. */
  'link-not-asked': OfPort & { readonly enabled: boolean };
  'goes-on': OfPort & { readonly operation: 'bridge.add-port' | 'bridge.remove-port'; readonly after: readonly string[] };
  'refuses-what-is-there': { readonly name: string; readonly owner?: number | undefined; readonly group?: number | undefined };
}

export type LossId = keyof LossSubjects;

/** A way in which idiomatic commands differ, and of what. */
export interface IdiomLoss<Id extends LossId = LossId> {
  readonly id: Id;
  readonly of: LossSubjects[Id];
  /** What will be different and when, in a line. */
  readonly text: string;
}

export function lost<Id extends LossId>(id: Id, of: LossSubjects[Id], text: string): IdiomLoss<Id> {
  return { id, of, text };
}
