import { ATF_COM, ATF_PUBL } from '../constants/arp.ts';
import type { ArpRequest } from './arp-request.ts';

const ARPHRD_ETHER = 1;

/**
 * SIOCSARP of what is published, for a named link or for the one that has an address. ATF_COM makes the kernel look for that link, or hold the type of a named
 * one against ours (arp_req_set_public, arp_req_dev_by_name in net/ipv4/arp.c); without it, no link means every link.
 */
export function publicRequest({
  link,
  lladdr,
  hardwareType,
}: {
  link?: string | undefined;
  lladdr?: string | undefined;
  hardwareType?: number | undefined;
}): Omit<ArpRequest, 'address'> {
  const named = link !== undefined;
  if (hardwareType === undefined && (named || lladdr === undefined)) return { link, flags: ATF_PUBL };
  return { link, lladdr, hardwareType: hardwareType ?? ARPHRD_ETHER, flags: ATF_PUBL | ATF_COM };
}
