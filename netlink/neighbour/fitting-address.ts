import type { Link } from '../link/find.ts';

/** As many bytes of a link-layer address as those of the link have, zeros where it is shorter: what SIOCSARP's sockaddr comes to. */
export function fittingAddress(lladdr: string, { attributes }: Link): string {
  const length = attributes.address === undefined || attributes.address === '' ? 0 : attributes.address.split(':').length;
  const bytes = lladdr.split(':');
  return Array.from({ length }, (_, index) => bytes[index] ?? '00').join(':');
}
