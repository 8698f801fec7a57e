import type { FirstAddress, LinkDetails } from '../../../src/operations/link/link-details.ts';

/** An interface as it is to be printed. */
export interface Shown {
  name: string;
  details: LinkDetails;
  /** Timers of a SLIP line. */
  slip?: { outfill: number; keepalive: number };
  /** Every IPv4 address, in place of the first. */
  every?: EveryAddress[];
}

/** An IPv4 address of a link, whatever its label. */
export interface EveryAddress {
  label: string;
  address: string;
  netmask: string;
  broadcast: string;
  peer: string;
}

/** As old tools have it: one, or none. */
export function first({ ipv4 }: LinkDetails): (FirstAddress & { label?: string })[] {
  return ipv4 === undefined ? [] : [ipv4];
}
