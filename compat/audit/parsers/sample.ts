import type { LinkCounters } from '../../../src/operations/link/link-details.ts';

/** A link of a host that was thought up, as far as old tools tell of it. */
export interface SampleLink {
  readonly name: string;
  readonly kind: 'ether' | 'loopback' | 'point to point';
  readonly up: boolean;
  readonly running: boolean;
  readonly mac: string;
  readonly mtu: number;
  readonly inet?: { readonly address: string; readonly prefixLength: number; readonly netmask: string; readonly broadcast: string; readonly peer: string };
  readonly inet6: readonly { readonly address: string; readonly prefixLength: number; readonly scope: 'global' | 'link' | 'host' }[];
  readonly counters: LinkCounters;
}

export interface SampleRoute {
  readonly destination: string;
  readonly prefixLength: number;
  readonly gateway: string;
  readonly link: string;
  readonly metric: number;
}

export interface SampleNeighbour {
  readonly address: string;
  readonly mac: string;
  readonly link: string;
}

export interface SampleSocket {
  /** TCP, unless it says otherwise. */
  readonly protocol?: 'udp';
  readonly address: string;
  readonly port: number;
  readonly remote?: { readonly address: string; readonly port: number };
}

/** A host that was thought up: what a pipeline gives is tried on several. */
export interface Sample {
  /** Two samples of one key are the same. */
  readonly key: string;
  readonly links: readonly SampleLink[];
  readonly routes: readonly SampleRoute[];
  readonly neighbours: readonly SampleNeighbour[];
  readonly sockets: readonly SampleSocket[];
  readonly bridges: readonly { readonly name: string; readonly ports: readonly string[] }[];
}

/** What a pipeline is about, as far as its words tell: names and numbers that the samples have to hold. */
export interface Subject {
  readonly link: string;
  readonly host: string;
  readonly port: number;
}
