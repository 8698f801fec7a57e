import { AF_INET } from '../../src/syscall/kernel.ts';
import { IFA_F_DEPRECATED, IFA_F_PERMANENT } from '../constants/address.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../constants/netlink.ts';
import { RTM_DELADDR, RTM_NEWADDR } from '../constants/rtnetlink.ts';
import type { Request } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';
import type { Address } from './first-of.ts';

type Header = Parameters<typeof addressMessage.encode>[0];
type Attributes = NonNullable<Parameters<typeof addressMessage.encode>[1]>;

const FOREVER = 0xffffffff;

/** Takes the first address of a label out: RTM_DELADDR with nothing but a label finds the same one as an ioctl does (inet_rtm_deladdr). */
export function takeOut(index: number, label: string): Request {
  return { type: RTM_DELADDR, payload: addressMessage.encode({ family: AF_INET, index }, { label }) };
}

/** Puts an address in. */
export function putIn(header: Header, attributes: Attributes): Request {
  return { type: RTM_NEWADDR, flags: NLM_F_CREATE | NLM_F_EXCL, payload: addressMessage.encode({ ...header, family: AF_INET }, attributes) };
}

/** Puts an address back in as it was, but for what is changed: label, peer, scope, metric, protocol, flags and the rest of its lifetime are written again, since what a message leaves out is zero. */
export function putBack(first: Address, changed: { prefixlen?: number; address?: string; broadcast?: string }): Request {
  const { prefixlen = first.header.prefixlen, ...other } = changed;
  const { cacheinfo, other: unknown, ...kept } = first.attributes;
  // inet_fill_ifaddr leaves a peer of 0.0.0.0 out, and inet_rtm_to_ifa takes the address itself where there is none.
  return putIn({ ...first.header, prefixlen }, { address: '0.0.0.0', ...kept, ...lifetimeOf(first), ...other });
}

/** The rest of its lifetime. IFA_F_DEPRECATED is said by a preferred lifetime of 0 (set_ifa_lifetime); a message may not say that no time is left. */
function lifetimeOf({ header, attributes }: Address): Pick<Attributes, 'cacheinfo'> {
  const flags = attributes.flags ?? header.flags;
  const deprecated = (flags & IFA_F_DEPRECATED) !== 0;
  const { prefered, valid } = (flags & IFA_F_PERMANENT) === 0 && attributes.cacheinfo !== undefined ? attributes.cacheinfo : { prefered: FOREVER, valid: FOREVER };
  return { cacheinfo: { prefered: deprecated ? 0 : prefered, valid: Math.max(valid, 1), cstamp: 0, tstamp: 0 } };
}
